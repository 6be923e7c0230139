/**
 * The catalogue over two TDB2 databases in one folder: an append-only change log decides, the databases follow it.
 *
 * <p>The only package that knows TDB2. Everybody else talks to {@link org.cancerimaging.server.store.Catalogue}.
 */
@NullMarked
package org.cancerimaging.server.store.tdb;

import org.jspecify.annotations.NullMarked;
