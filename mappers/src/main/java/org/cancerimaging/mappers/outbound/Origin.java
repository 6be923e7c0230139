package org.cancerimaging.mappers.outbound;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a statement of a mapping came from. Names a place, never a value.
 *
 * @param file as problem reports name it, e.g. {@code patients.csv}; empty where none is told
 * @param row of the file, from 1; 0 where there is none
 * @param part e.g. {@code column age}, {@code Manufacturer (0008,0070)} or a key of the description file; empty where
 *     nothing in particular fills the property
 */
public record Origin(String file, long row, String part) {

    /** The place in words, e.g. {@code patients.csv, row 7, column age}. */
    public String text() {
        return Stream.of(file, row == 0 ? "" : "row " + row, part)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
