/**
 * One name for each thing: turns other people's namespaces, codes and misspelt terms into the ones that the catalogue
 * writes, by the rules of {@code canonical-names.tsv}, and says what it changed. Called by the ontology, which knows the
 * code lists, and by the ingest of the server.
 */
@NullMarked
package org.cancerimaging.ontology.canonical;

import org.jspecify.annotations.NullMarked;
