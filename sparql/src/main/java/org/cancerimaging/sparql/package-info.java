/**
 * The questions: the library of named queries, and the guarded run of any query over a dataset under a policy.
 * Knows no HTTP and no store.
 */
@NullMarked
package org.cancerimaging.sparql;

import org.jspecify.annotations.NullMarked;
