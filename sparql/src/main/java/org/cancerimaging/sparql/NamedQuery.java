package org.cancerimaging.sparql;

import java.util.Arrays;
import java.util.List;

/**
 * A question that we ask often, with what a reader must know before running it.
 *
 * @param id the file's name without ending, e.g. {@code keyword-search}; used in links
 * @param title a few words
 * @param purpose what the answer is good for, in one or two sentences
 * @param tags words to find it by; at least one
 * @param text the query with its header, as people see it
 */
public record NamedQuery(String id, String title, String purpose, List<String> tags, String text) {

    /** Checks that nothing is missing. */
    public NamedQuery {
        tags = List.copyOf(tags);
        if (title.isEmpty() || purpose.isEmpty() || tags.isEmpty()) {
            throw new IllegalArgumentException(
                    "The query " + id + " needs a header with the lines '# title:', '# purpose:' and '# tags:'");
        }
    }

    /**
     * Reads a query file: lines {@code # title:}, {@code # purpose:}, {@code # tags:}, then the query.
     *
     * @throws IllegalArgumentException where the header is not complete
     */
    static NamedQuery read(String id, String text) {
        List<String> tags = Arrays.stream(header(text, "tags").split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        return new NamedQuery(id, header(text, "title"), header(text, "purpose"), tags, text);
    }

    private static String header(String text, String name) {
        String start = "# " + name + ":";
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }
}
