/**
 * The words: ontology, code lists, terminology maps and facet definitions, read from the files at the top of
 * this module. Called by every other module; knows no source, no rule and no store.
 */
@NullMarked
package org.cancerimaging.ontology;

import org.jspecify.annotations.NullMarked;
