/**
 * What an administrator does to the running store besides taking backups: giving back room on the disk. The store does
 * it by itself too; this is for the moment before a backup of the folder or after a large removal.
 */
@NullMarked
package org.cancerimaging.server.upkeep;

import org.jspecify.annotations.NullMarked;
