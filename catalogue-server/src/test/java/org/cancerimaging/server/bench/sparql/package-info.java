/** Tests of the measurement beside other SPARQL servers: the data is the same each time, and a tiny run tells everything. */
@org.jspecify.annotations.NullMarked
package org.cancerimaging.server.bench.sparql;
