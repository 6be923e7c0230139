package org.cancerimaging.server.discovery;

import java.util.Map;
import java.util.function.ObjIntConsumer;

/** The words of one dataset, each with the weight of the best place it stands in. Immutable, and small: there are many. */
final class WeightedWords {

    private final String[] words;
    private final byte[] weights;

    private WeightedWords(String[] words, byte[] weights) {
        this.words = words;
        this.weights = weights;
    }

    /** Weights are from 1 to 127. */
    static WeightedWords of(Map<String, Integer> weights) {
        String[] words = new String[weights.size()];
        byte[] inOrder = new byte[words.length];
        int at = 0;
        for (Map.Entry<String, Integer> entry : weights.entrySet()) {
            words[at] = entry.getKey();
            inOrder[at++] = entry.getValue().byteValue();
        }
        return new WeightedWords(words, inOrder);
    }

    void forEach(ObjIntConsumer<String> each) {
        for (int at = 0; at < words.length; at++) {
            each.accept(words[at], weights[at]);
        }
    }
}
