/**
 * Our server beside Fuseki, RDF4J server and Virtuoso: the same invented data, the same questions over HTTP, in one run.
 * Each engine is a process of its own on the loopback interface. Requests go to the engines in turn, so that other work on
 * the machine meets all of them alike; ratios count more than times.
 */
@NullMarked
package org.cancerimaging.server.bench.sparql;

import org.jspecify.annotations.NullMarked;
