package org.cancerimaging.server.discovery;

import java.util.List;

/**
 * One value that a facet offers.
 *
 * @param value IRI, or the text of a literal
 * @param notation short code, unique in the facet where the code list has one
 * @param label for people, English
 * @param broader positions of the options directly above it
 * @param synonyms other names in all languages
 */
record FacetOption(String value, String notation, String label, List<Integer> broader, List<String> synonyms) {

    /** Copies the collections. */
    FacetOption {
        broader = List.copyOf(broader);
        synonyms = List.copyOf(synonyms);
    }
}
