/**
 * The W3C test suites for SPARQL against a running server, over HTTP. The suites are not part of the project: a property
 * names a copy of them, and without it the tests are skipped and say so. The same requests can be sent to another server,
 * to compare.
 */
@NullMarked
package org.cancerimaging.server.w3c;

import org.jspecify.annotations.NullMarked;
