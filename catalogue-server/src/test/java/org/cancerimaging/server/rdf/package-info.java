/** Tests of reading RDF. */
@NullMarked
package org.cancerimaging.server.rdf;

import org.jspecify.annotations.NullMarked;
