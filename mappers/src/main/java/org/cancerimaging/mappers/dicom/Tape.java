package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.journal.ByteWriter;
import org.jspecify.annotations.Nullable;

/**
 * What the sinks were given of one object, so that it can be given to them again without the object: a few hundred
 * bytes instead of a file. Whatever a sink wants is on the tape. Holds source values: kept sealed only.
 */
final class Tape {

    private static final int META = 0;
    private static final int DATA_SET = 1;
    private static final int VALUE = 0;
    private static final int ITEMS = 1;
    private static final int ITEM_BEGINS = 2;
    private static final int ITEM_ENDS = 3;
    private static final int MEDIA_DIRECTORY = 4;

    private final ByteWriter events = new ByteWriter();
    private final List<Track> tracks = new ArrayList<>();
    private final RawValue value = new RawValue();
    private final ElementSink[] sinks = new ElementSink[DataSetReader.DEEPEST + 8];

    void clear() {
        events.clear();
    }

    ByteCursor events() {
        return events.cursor();
    }

    /** Passes on to the sink of the file meta information what this then holds. */
    ElementSink ofMeta(ElementSink sink) {
        return track(META, sink);
    }

    /** Passes on to the sink of the data set what this then holds. */
    ElementSink ofDataSet(ElementSink sink) {
        return track(DATA_SET, sink);
    }

    /** Notes that the object is a media directory, which no value tells. */
    void markMediaDirectory() {
        write(MEDIA_DIRECTORY, META);
    }

    /** Gives the sinks what is on a tape; answers whether it is that of a media directory. */
    boolean play(ByteCursor tape, ElementSink meta, ElementSink dataSet) {
        sinks[META] = meta;
        sinks[DATA_SET] = dataSet;
        while (tape.hasMore()) {
            int event = tape.take();
            int depth = tape.take();
            if (event == MEDIA_DIRECTORY) {
                return true;
            }
            play(event, depth, tape);
        }
        return false;
    }

    private void play(int event, int depth, ByteCursor tape) {
        switch (event) {
            case VALUE -> {
                int tag = (int) tape.number();
                value.view(tape);
                sinks[depth].value(tag, value);
            }
            case ITEMS -> {
                ElementSink items = sinks[depth].items((int) tape.number());
                sinks[depth + 1] = items == null ? ElementSink.NOTHING : items;
            }
            case ITEM_BEGINS -> sinks[depth].itemBegins();
            default -> sinks[depth].itemEnds();
        }
    }

    private Track track(int depth, ElementSink sink) {
        while (tracks.size() <= depth) {
            tracks.add(new Track(tracks.size()));
        }
        Track track = tracks.get(depth);
        track.sink = sink;
        return track;
    }

    private void write(int event, int depth) {
        events.put(event);
        events.put(depth);
    }

    /** Listens to what goes to the sink of one level. */
    private final class Track implements ElementSink {

        private final int depth;
        private ElementSink sink = ElementSink.NOTHING;

        Track(int depth) {
            this.depth = depth;
        }

        @Override
        public boolean stopsBefore(int tag) {
            return sink.stopsBefore(tag);
        }

        @Override
        public boolean wants(int tag) {
            return sink.wants(tag);
        }

        @Override
        public void value(int tag, RawValue taken) {
            write(VALUE, depth);
            events.number(Integer.toUnsignedLong(tag));
            taken.writeTo(events);
            sink.value(tag, taken);
        }

        @Override
        public @Nullable ElementSink items(int tag) {
            ElementSink items = sink.items(tag);
            if (items == null) {
                return null;
            }
            write(ITEMS, depth);
            events.number(Integer.toUnsignedLong(tag));
            return items == ElementSink.NOTHING ? items : track(depth + 1, items);
        }

        @Override
        public void itemBegins() {
            write(ITEM_BEGINS, depth);
            sink.itemBegins();
        }

        @Override
        public void itemEnds() {
            write(ITEM_ENDS, depth);
            sink.itemEnds();
        }
    }
}
