/** Lookups give what the index gives, whatever is remembered. */
@NullMarked
package org.cancerimaging.server.store.tdb.lookup;

import org.jspecify.annotations.NullMarked;
