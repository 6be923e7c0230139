/**
 * The public database in an engine of RDF4J or behind its client: LMDB in a folder, an RDF4J server, or whatever speaks
 * the SPARQL 1.1 protocol. One adapter shows it as the Jena dataset that the rest of the program reads.
 *
 * <p>Next to federation the only package that knows RDF4J.
 */
@NullMarked
package org.cancerimaging.server.store.rdf4j;

import org.jspecify.annotations.NullMarked;
