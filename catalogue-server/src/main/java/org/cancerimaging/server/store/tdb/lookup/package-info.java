/**
 * Makes the lookups of a join cheap: most are about a subject or a value that the same query has asked about a moment ago,
 * and TDB2 goes down its tree for each one.
 */
@NullMarked
package org.cancerimaging.server.store.tdb.lookup;

import org.jspecify.annotations.NullMarked;
