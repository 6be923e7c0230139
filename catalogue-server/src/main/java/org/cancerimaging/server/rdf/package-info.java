/**
 * Reads RDF that others wrote, in every format, into graphs or refuses it with a code and a place. Bounded in size,
 * depth and memory; nothing is ever fetched. Shared by submissions, validation, the command line and the harvest;
 * it knows no feature.
 */
@NullMarked
package org.cancerimaging.server.rdf;

import org.jspecify.annotations.NullMarked;
