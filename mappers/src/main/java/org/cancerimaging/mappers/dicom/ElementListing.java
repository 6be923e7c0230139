package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.dicom.Explanation.Decision;
import org.cancerimaging.mappers.dicom.Explanation.Line;
import org.jspecify.annotations.Nullable;

/** Lists all elements of a data set, those within sequences too, and asks the reader's own sinks which it reads. */
final class ElementListing {

    /** Elements that are listed of one file. */
    static final int MOST = 100_000;

    private static final int LOOKED_AT = 64;

    private final Window window;
    private final ElementRules rules;
    private final Header header = new Header();
    private final HeaderSink dataSet = new HeaderSink(header);
    private final RawValue value = new RawValue();
    private final List<Line> lines = new ArrayList<>();
    private boolean behind;

    ElementListing(Window window, ElementRules rules) {
        this.window = window;
        this.rules = rules;
    }

    List<Line> lines() {
        return lines;
    }

    /** Lists the file meta information and answers where it ends. */
    long meta(long start) throws IOException {
        return list(start, window.size(), Encoding.EXPLICIT_LITTLE, 0, new MetaSink(header), null);
    }

    void dataSet(long start, Encoding encoding) throws IOException {
        list(start, window.size(), encoding, 0, dataSet, null);
    }

    private long list(
            long from, long end, Encoding encoding, int depth, @Nullable ElementSink sink, @Nullable Integer sequence)
            throws IOException {
        long position = from;
        Element element = new Element();
        while (position < end && lines.size() < MOST && element.read(window, position, encoding)) {
            if (element.isDelimiter()) {
                if (element.tag() != Element.ITEM && depth > 0) {
                    return element.valuePosition();
                }
                position = element.valuePosition();
                continue;
            }
            if (sink instanceof MetaSink && sink.stopsBefore(element.tag())) {
                return position;
            }
            position = one(element, encoding, depth, sink, sequence);
        }
        return position;
    }

    private long one(
            Element element, Encoding encoding, int depth, @Nullable ElementSink sink, @Nullable Integer sequence)
            throws IOException {
        int tag = element.tag();
        behind |= depth == 0 && sink == dataSet && dataSet.stopsBefore(tag);
        boolean open = element.length() == Element.UNDEFINED;
        long from = element.valuePosition();
        boolean items =
                element.mayHoldItems() && (open || beginsWithItem(from, element.length(), element.inside(encoding)));
        ElementSink inside = sink == null || behind || !items ? null : sink.items(tag);
        boolean read = inside != null || (sink != null && !behind && !items && sink.wants(tag));
        learn(element, encoding, depth, read);
        add(element, depth, items, read ? rules.read(tag, sequence) : rules.unread(tag, behind));
        long end = open ? window.size() : from + element.length();
        if (!items) {
            return open ? fragments(from, encoding) : end;
        }
        Integer teller = sequence == null || rules.tells(tag) ? Integer.valueOf(tag) : sequence;
        return itemsOf(from, end, element.inside(encoding), depth, inside, teller);
    }

    /** Each item's elements, up to the end of the sequence. */
    private long itemsOf(
            long from, long end, Encoding encoding, int depth, @Nullable ElementSink inside, Integer sequence)
            throws IOException {
        long position = from;
        Element item = new Element();
        while (position < end && depth < DataSetReader.DEEPEST && item.read(window, position, encoding)) {
            if (item.tag() != Element.ITEM) {
                return item.valuePosition();
            }
            boolean open = item.length() == Element.UNDEFINED;
            long itemEnd = open ? window.size() : item.valuePosition() + item.length();
            long after = list(item.valuePosition(), Math.min(itemEnd, end), encoding, depth + 1, inside, sequence);
            position = open ? after : itemEnd;
        }
        return Math.min(position, end);
    }

    private long fragments(long from, Encoding encoding) throws IOException {
        long position = from;
        Element fragment = new Element();
        while (fragment.read(window, position, encoding) && fragment.tag() == Element.ITEM) {
            position = fragment.valuePosition() + fragment.length();
        }
        return fragment.valuePosition();
    }

    /** The kind of object and the series decide where the reader stops. */
    private void learn(Element element, Encoding encoding, int depth, boolean read) throws IOException {
        boolean deciding = element.tag() == Attribute.SOP_CLASS.tag() || element.tag() == Attribute.SERIES_UID.tag();
        int length = (int) Math.min(element.length(), LOOKED_AT);
        int at = read && deciding && depth == 0 ? window.find(element.valuePosition(), length) : -1;
        if (at >= 0) {
            value.view(window.bytes(), at, length, encoding);
            dataSet.value(element.tag(), value);
        }
    }

    private void add(Element element, int depth, boolean items, ElementRules.Outcome outcome) throws IOException {
        boolean open = element.length() == Element.UNDEFINED;
        boolean stays = outcome.decision() == Decision.NOT_READ || outcome.decision() == Decision.WITHHELD;
        lines.add(new Line(
                Fault.tagName(element.tag()),
                depth,
                rules.name(element.tag()),
                letters(element.vr()),
                open ? -1 : element.length(),
                items ? ValueShape.SEQUENCE.words() : shape(element),
                outcome.decision(),
                outcome.rule(),
                stays ? List.of() : outcome.leaves()));
    }

    private String shape(Element element) throws IOException {
        String vr = letters(element.vr());
        int length = (int) Math.min(element.length(), LOOKED_AT);
        if (element.length() > 0 && (vr.equals("DA") || vr.equals("TM") || vr.equals("DT"))) {
            return ValueShape.DATE_OR_TIME.words();
        }
        int at = element.length() == Element.UNDEFINED ? -1 : window.find(element.valuePosition(), length);
        return (at < 0 ? ValueShape.BINARY : ValueShape.of(window.bytes(), at, length)).words();
    }

    private boolean beginsWithItem(long from, long length, Encoding encoding) throws IOException {
        Element first = new Element();
        return length >= 8 && first.read(window, from, encoding) && first.tag() == Element.ITEM;
    }

    private static String letters(int vr) {
        return vr == Vr.NONE ? "--" : "" + (char) (vr >> 8) + (char) (vr & 0xFF);
    }
}
