/**
 * The SPARQL protocol over the public store.
 */
@NullMarked
package org.cancerimaging.server.query;

import org.jspecify.annotations.NullMarked;
