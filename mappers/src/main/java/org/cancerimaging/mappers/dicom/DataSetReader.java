package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the elements of a data set, hands out the wanted ones and jumps over all others (PS3.5 section 7).
 * Depth and number of elements are limited; no length is believed before the bytes are there.
 */
final class DataSetReader {

    /** Levels of sequences that are followed. */
    static final int DEEPEST = 64;

    /** Elements that are looked at in one file. */
    static final int MOST_ELEMENTS = 4_000_000;

    private static final long FAILED = -1;

    private final Window window;
    private final Element element = new Element();
    private final RawValue value = new RawValue();
    private int elements;
    private @Nullable Fault fault;

    DataSetReader(Window window) {
        this.window = window;
    }

    void begin() {
        elements = 0;
        fault = null;
    }

    /** The first thing that went wrong; null when nothing did. */
    @Nullable
    Fault fault() {
        return fault;
    }

    /** Reads the outermost data set; answers the position where the sink stopped, or negative after a fault. */
    long read(long start, Encoding encoding, ElementSink sink) throws IOException {
        long position = start;
        while (position < window.size() && window.find(position, 1) >= 0) {
            if (!next(position, encoding)) {
                return FAILED;
            }
            if (element.isDelimiter()) {
                position = element.valuePosition();
                continue;
            }
            if (sink.stopsBefore(element.tag())) {
                return position;
            }
            position = pass(position, encoding, 0, sink);
            if (position == FAILED) {
                return FAILED;
            }
        }
        return position;
    }

    /** Passes the element just read and answers the position behind it. */
    private long pass(long position, Encoding encoding, int depth, ElementSink sink) throws IOException {
        int tag = element.tag();
        ElementSink items = element.mayHoldItems() ? sink.items(tag) : null;
        long from = element.valuePosition();
        if (element.length() == Element.UNDEFINED) {
            return undefined(position, encoding, depth, items == null ? ElementSink.NOTHING : items);
        }
        long end = from + element.length();
        if (end > window.size()) {
            return fail(DicomProblem.LENGTH_BEYOND_FILE, position, tag);
        }
        if (items != null) {
            // What is broken inside a known length harms nothing behind it.
            sequence(from, end, element.inside(encoding), depth + 1, items);
        } else if (element.length() <= Window.LONGEST && sink.wants(tag)) {
            return take(position, from, (int) element.length(), tag, encoding, sink) ? end : FAILED;
        } else if (!window.reaches(end)) {
            return fail(DicomProblem.LENGTH_BEYOND_FILE, position, tag);
        }
        return end;
    }

    private boolean take(long position, long from, int length, int tag, Encoding encoding, ElementSink sink)
            throws IOException {
        int at = window.find(from, length);
        if (at < 0) {
            fail(DicomProblem.LENGTH_BEYOND_FILE, position, tag);
            return false;
        }
        value.view(window.bytes(), at, length, encoding);
        sink.value(tag, value);
        return true;
    }

    private long undefined(long position, Encoding encoding, int depth, ElementSink items) throws IOException {
        long from = element.valuePosition();
        if (element.isFragmented()) {
            return sequence(from, Long.MAX_VALUE, encoding, depth + 1, ElementSink.NOTHING);
        }
        if (depth >= DEEPEST) {
            return fail(DicomProblem.NESTED_TOO_DEEP, position, element.tag());
        }
        return sequence(from, Long.MAX_VALUE, element.inside(encoding), depth + 1, items);
    }

    private long sequence(long from, long end, Encoding encoding, int depth, ElementSink items) throws IOException {
        long position = from;
        while (position < end) {
            if (!next(position, encoding)) {
                return FAILED;
            }
            if (element.tag() == Element.SEQUENCE_END) {
                return element.valuePosition();
            }
            if (element.tag() != Element.ITEM) {
                return fail(DicomProblem.BROKEN_SEQUENCE, position, element.tag());
            }
            position = item(position, encoding, depth, items);
            if (position == FAILED) {
                return FAILED;
            }
        }
        return position;
    }

    private long item(long position, Encoding encoding, int depth, ElementSink items) throws IOException {
        long from = element.valuePosition();
        boolean open = element.length() == Element.UNDEFINED;
        long end = open ? Long.MAX_VALUE : from + element.length();
        if (!open && end > window.size()) {
            return fail(DicomProblem.LENGTH_BEYOND_FILE, position, element.tag());
        }
        if (!open && items == ElementSink.NOTHING) {
            return end;
        }
        if (depth > DEEPEST) {
            return fail(DicomProblem.NESTED_TOO_DEEP, position, element.tag());
        }
        items.itemBegins();
        long after = elementsOfItem(from, end, encoding, depth, items);
        if (after == FAILED) {
            return FAILED;
        }
        items.itemEnds();
        return open ? after : end;
    }

    private long elementsOfItem(long from, long end, Encoding encoding, int depth, ElementSink sink)
            throws IOException {
        long position = from;
        while (position < end) {
            if (!next(position, encoding)) {
                return FAILED;
            }
            if (element.tag() == Element.ITEM_END) {
                return element.valuePosition();
            }
            if (element.tag() == Element.SEQUENCE_END) {
                return position;
            }
            position = pass(position, encoding, depth, sink);
            if (position == FAILED) {
                return FAILED;
            }
        }
        return position;
    }

    private boolean next(long position, Encoding encoding) throws IOException {
        if (++elements > MOST_ELEMENTS) {
            fail(DicomProblem.TOO_MANY_ELEMENTS, position, 0);
            return false;
        }
        if (!element.read(window, position, encoding)) {
            fail(DicomProblem.TRUNCATED, position, 0);
            return false;
        }
        return true;
    }

    private long fail(DicomProblem problem, long position, int tag) {
        if (fault == null) {
            fault = new Fault(problem, position, tag);
        }
        return FAILED;
    }
}
