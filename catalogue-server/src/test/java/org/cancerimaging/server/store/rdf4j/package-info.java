/** The public store in engines of RDF4J, and engines behind the network started from their jars. */
@NullMarked
package org.cancerimaging.server.store.rdf4j;

import org.jspecify.annotations.NullMarked;
