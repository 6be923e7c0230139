/** The two databases, the change log and recovery. */
@NullMarked
package org.cancerimaging.server.store.tdb;

import org.jspecify.annotations.NullMarked;
