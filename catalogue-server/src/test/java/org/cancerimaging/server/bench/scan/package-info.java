/** Tests of the measurements of reading. */
@org.jspecify.annotations.NullMarked
package org.cancerimaging.server.bench.scan;
