package org.cancerimaging.mappers.derive;

/**
 * Numbers pseudonyms from 0 in the order they come, in 24 bytes each or less. A pseudonym is a random number already, so
 * its first 60 bits serve as hash and key in one. Not thread-safe.
 */
final class TokenIndex {

    private static final int KEY_LETTERS = 12;

    private long[] keys = new long[1024];
    private int[] numbers = new int[1024];
    private int size;

    /** The number of a token that starts at this place of a text. */
    int number(String text, int start) {
        long key = key(text, start);
        int slot = slot(keys, key);
        if (keys[slot] == key) {
            return numbers[slot];
        }
        keys[slot] = key;
        numbers[slot] = size++;
        if (size > keys.length / 4 * 3) {
            grow();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    /** Never 0, which marks a free slot. */
    private static long key(String text, int start) {
        long key = 1;
        int end = Math.min(text.length(), start + KEY_LETTERS);
        for (int at = start; at < end; at++) {
            char letter = text.charAt(at);
            key = (key << 5) | ((letter >= 'a' ? letter - 'a' : letter - '2' + 26) & 31);
        }
        return key;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != 0) {
                int slot = slot(keys, oldKeys[at]);
                keys[slot] = oldKeys[at];
                numbers[slot] = oldNumbers[at];
            }
        }
    }

    private static int slot(long[] table, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & table.length - 1;
        while (table[slot] != 0 && table[slot] != key) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }
}
