package org.cancerimaging.server.discovery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds datasets by words: every word must match, the last one may be unfinished. Immutable. */
final class TextIndex {

    private final int datasets;
    private final String[] words;
    private final int[][] postings;

    private TextIndex(int datasets, String[] words, int[][] postings) {
        this.datasets = datasets;
        this.words = words;
        this.postings = postings;
    }

    /** Indexes the datasets by their position in the list. */
    static TextIndex of(List<IndexedDataset> datasets) {
        Map<String, Postings> postings = new HashMap<>();
        for (int position = 0; position < datasets.size(); position++) {
            int dataset = position;
            datasets.get(position)
                    .words()
                    .forEach((word, weight) -> postings.computeIfAbsent(word, first -> new Postings())
                            .add(dataset, weight));
        }
        List<Map.Entry<String, Postings>> sorted =
                postings.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        return new TextIndex(
                datasets.size(),
                sorted.stream().map(Map.Entry::getKey).toArray(String[]::new),
                sorted.stream().map(word -> word.getValue().flat()).toArray(int[][]::new));
    }

    /** What the text finds; a text without any word finds everything. */
    Hits search(String text) {
        List<String> asked = Words.of(text);
        if (asked.isEmpty()) {
            return everything();
        }
        Hits hits = matches(asked.get(asked.size() - 1), true);
        asked.subList(0, asked.size() - 1).forEach(word -> hits.and(matches(word, false)));
        return hits;
    }

    private Hits everything() {
        Hits all = new Hits(datasets);
        for (int dataset = 0; dataset < datasets; dataset++) {
            all.add(dataset, 0);
        }
        return all;
    }

    private Hits matches(String word, boolean unfinished) {
        Hits hits = new Hits(datasets);
        int found = Arrays.binarySearch(words, word);
        for (int at = found < 0 ? -found - 1 : found; at < words.length && fits(words[at], word, unfinished); at++) {
            int factor = words[at].equals(word) ? 2 : 1;
            for (int pair = 0; pair < postings[at].length; pair += 2) {
                hits.add(postings[at][pair], postings[at][pair + 1] * factor);
            }
        }
        return hits;
    }

    private static boolean fits(String known, String asked, boolean unfinished) {
        return unfinished ? known.startsWith(asked) : known.equals(asked);
    }
}
