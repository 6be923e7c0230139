/**
 * Reads RDF that others wrote, in every format, into graphs or refuses it with a code and a place. Bounded in size,
 * depth and memory; nothing is ever fetched. Writes graphs in the formats that the server offers. Shared by features
 * and the command line; it knows no feature.
 */
@NullMarked
package org.cancerimaging.server.rdf;

import org.jspecify.annotations.NullMarked;
