package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.journal.ByteWriter;
import org.jspecify.annotations.Nullable;

/** Writes texts as bytes: of those that come again and again a number only, so that "SIEMENS" is there once. */
final class NumberedTexts {

    private static final int MOST = 100_000;
    private static final int NOTHING = 0;
    private static final int WRITTEN_OUT = 1;
    private static final int FIRST = 2;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** Writes a text that others will have too. */
    void write(@Nullable String text, ByteWriter target) {
        Integer known = text == null ? null : number(text);
        if (known == null) {
            writeRare(text, target);
        } else {
            target.number(FIRST + known);
        }
    }

    /** Writes a text that hardly another one has. */
    void writeRare(@Nullable String text, ByteWriter target) {
        target.number(text == null ? NOTHING : WRITTEN_OUT);
        if (text != null) {
            target.text(text);
        }
    }

    @Nullable
    String read(ByteCursor source) {
        int number = (int) source.number();
        return switch (number) {
            case NOTHING -> null;
            case WRITTEN_OUT -> source.text();
            default -> texts.get(number - FIRST);
        };
    }

    void writeSet(SortedSet<String> set, ByteWriter target) {
        target.number(set.size());
        set.forEach(text -> write(text, target));
    }

    SortedSet<String> readSet(ByteCursor source) {
        int size = (int) source.number();
        if (size == 0) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> set = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            String text = read(source);
            if (text != null) {
                set.add(text);
            }
        }
        return Collections.unmodifiableSortedSet(set);
    }

    private @Nullable Integer number(String text) {
        Integer known = numbers.get(text);
        if (known == null && texts.size() < MOST) {
            known = texts.size();
            numbers.put(text, known);
            texts.add(text);
        }
        return known;
    }
}
