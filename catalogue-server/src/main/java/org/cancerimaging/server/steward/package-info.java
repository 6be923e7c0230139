/**
 * What stewards do to descriptions in place: the SPARQL 1.1 Graph Store Protocol and SPARQL 1.1 Update. Everybody reads
 * the public graphs; a key writes the descriptions of its own datasets, and nothing else. Each write goes through the
 * gate of the store and is a revision like any other; nothing is written to a store directly.
 */
@NullMarked
package org.cancerimaging.server.steward;

import org.jspecify.annotations.NullMarked;
