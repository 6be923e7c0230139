package org.cancerimaging.mappers.dicom.journal;

import java.util.Arrays;

/** Where the record of each key stands: an open-addressing table of longs, 32 to 64 bytes a record. */
final class Places {

    static final long NONE = -1;

    private static final long USED = Long.MIN_VALUE;

    private long[] keys = new long[1024];
    private long[] places = filled(1024);
    private int size;
    private int used;

    int size() {
        return size;
    }

    /** Records that were asked for. */
    int used() {
        return used;
    }

    /** Later places replace earlier ones; 0 or more. */
    void put(long key, long place) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        size += places[slot] == NONE ? 1 : 0;
        keys[slot] = key;
        places[slot] = place;
    }

    /** The place, which is used from now on; else {@link #NONE}. */
    long use(long key) {
        int slot = slot(key);
        long place = places[slot];
        if (place == NONE) {
            return NONE;
        }
        used += place >= 0 ? 1 : 0;
        places[slot] = place | USED;
        return place & ~USED;
    }

    /** Whether the record of this key stands there and was used. */
    boolean isUsed(long key, long place) {
        return places[slot(key)] == (place | USED);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (places[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[2 * oldKeys.length];
        places = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    private static long[] filled(int length) {
        long[] places = new long[length];
        Arrays.fill(places, NONE);
        return places;
    }
}
