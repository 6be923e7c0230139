/**
 * A bridge and nothing else: the one class that TopBraid SHACL 1.4.4 still looks for in this package of Jena.
 * It goes away with the first TopBraid release that is built against Jena 5.3 or later.
 */
@NullMarked
package org.apache.jena.sparql.expr;

import org.jspecify.annotations.NullMarked;
