package org.cancerimaging.mappers.dicom;

import org.jspecify.annotations.Nullable;

/** Says which elements of a data set or of a sequence's items are wanted, and takes them. */
interface ElementSink {

    /** Wants nothing. */
    ElementSink NOTHING = new ElementSink() {
        @Override
        public boolean wants(int tag) {
            return false;
        }

        @Override
        public void value(int tag, RawValue value) {}
    };

    /** Whether reading ends before this element of the outermost data set. */
    default boolean stopsBefore(int tag) {
        return false;
    }

    /** Whether the value of this element is wanted. */
    boolean wants(int tag);

    /** Takes a wanted value, which is only valid during the call. */
    void value(int tag, RawValue value);

    /** Where the items of this sequence go; null when they are not wanted. */
    default @Nullable ElementSink items(int tag) {
        return null;
    }

    /** An item begins. */
    default void itemBegins() {}

    /** The item has been read completely. */
    default void itemEnds() {}
}
