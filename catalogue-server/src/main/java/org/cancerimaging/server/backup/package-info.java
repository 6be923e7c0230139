/**
 * Copies of everything that a server keeps, in one file: taken while it runs, checked before they are used, put back into
 * an empty folder.
 */
@NullMarked
package org.cancerimaging.server.backup;

import org.jspecify.annotations.NullMarked;
