package org.cancerimaging.mappers.privacy;

/** A growing set of 64-bit hashes, 8 to 16 bytes each. Not thread-safe. */
final class LongSet {

    private long[] slots = new long[1024];
    private int size;
    private boolean zero;

    boolean add(long value) {
        if (value == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        int slot = slot(slots, value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        if (++size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    boolean contains(long value) {
        return value == 0 ? zero : slots[slot(slots, value)] == value;
    }

    int size() {
        return size + (zero ? 1 : 0);
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (long value : slots) {
            if (value != 0) {
                wider[slot(wider, value)] = value;
            }
        }
        slots = wider;
    }

    private static int slot(long[] table, long value) {
        int slot = (int) (value ^ value >>> 32) & table.length - 1;
        while (table[slot] != 0 && table[slot] != value) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }
}
