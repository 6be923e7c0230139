package org.cancerimaging.server.query.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.cancerimaging.sparql.TextMarks;

/**
 * Puts marks around found words and cuts a long text down to the pieces in which they stand.
 *
 * @param words that are marked
 */
record Marker(Languages languages, FoundWords words, TextMarks marks) {

    private static final String GAP = " … ";

    /**
     * The text with marks; its beginning when nothing is found in it.
     *
     * @param fields in which the text is indexed
     */
    String mark(String text, List<String> fields) {
        NavigableMap<Integer, Integer> places = new TreeMap<>();
        fields.forEach(field -> find(field, text, places));
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (int piece = 0; piece < marks.pieces() && at < text.length(); piece++) {
            Integer next = places.ceilingKey(at);
            if (next == null && piece > 0) {
                break;
            }
            int start = next == null ? 0 : start(text, at, next);
            at = end(text, start, places);
            marked.append(start > 0 ? GAP : "");
            write(text, start, at, places, marked);
        }
        return marked.append(at < text.length() ? GAP : "").toString().strip();
    }

    private void find(String field, String text, NavigableMap<Integer, Integer> places) {
        try (TokenStream tokens = languages.tokenStream(field, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (words.has(field, word.toString())) {
                    places.put(place.startOffset(), place.endOffset());
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A quarter of a piece before the word, at the beginning of a word. */
    private int start(String text, int from, int word) {
        int wanted = word - marks.size() / 4;
        if (wanted <= from || text.length() - from <= marks.size()) {
            return from;
        }
        int blank = text.indexOf(' ', wanted);
        return blank < 0 || blank >= word ? word : blank + 1;
    }

    private int end(String text, int start, NavigableMap<Integer, Integer> places) {
        int wanted = start + marks.size();
        if (wanted >= text.length()) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', wanted);
        int end = blank <= start ? wanted : blank;
        var last = places.lowerEntry(end);
        return last == null || last.getKey() < start ? end : Math.max(end, last.getValue());
    }

    private void write(String text, int start, int end, NavigableMap<Integer, Integer> places, StringBuilder marked) {
        int at = start;
        for (var place : places.subMap(start, end).entrySet()) {
            if (place.getKey() >= at) {
                marked.append(text, at, place.getKey()).append(marks.start());
                marked.append(text, place.getKey(), place.getValue()).append(marks.end());
                at = place.getValue();
            }
        }
        marked.append(text, at, end);
    }
}
