package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import org.cancerimaging.mappers.dicom.DicomSeries.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * Takes measurements out of the content tree of a structured report, (0040,A730) (PS3.3 C.17.3, PS3.16 TID 1500): each
 * number with its concept, unit and derivation, and with the finding and the site said in its group or above. Text,
 * names, dates and coordinates of the tree are not read. One for each level of the tree.
 */
final class ContentSink implements ElementSink {

    static final int CONTENT = 0x0040A730;

    private static final int UNITS = 0x004008EA;
    private static final int CONCEPT_NAME = 0x0040A043;
    private static final int CONCEPT = 0x0040A168;
    private static final int MEASURED_VALUE = 0x0040A300;
    private static final int NUMBER = 0x0040A30A;

    private final Header header;
    private final ContentContext outer;
    private final ContentContext inner = new ContentContext(new ArrayList<>());
    private final CodeSink name;
    private final CodeSink concept;
    private final CodeSink unit;
    private final ElementSink measured = new MeasuredValue();
    private @Nullable ContentSink below;
    private @Nullable Double number;

    /** Reads the items below something of which the context is gathered. */
    ContentSink(Header header, ContentContext outer) {
        this.header = header;
        this.outer = outer;
        this.name = new CodeSink(header, new ArrayList<>());
        this.concept = new CodeSink(header, new ArrayList<>());
        this.unit = new CodeSink(header, new ArrayList<>());
    }

    @Override
    public boolean wants(int tag) {
        return false;
    }

    @Override
    public void value(int tag, RawValue value) {}

    @Override
    public @Nullable ElementSink items(int tag) {
        return switch (tag) {
            case CONCEPT_NAME -> name;
            case CONCEPT -> concept;
            case MEASURED_VALUE -> measured;
            case CONTENT -> below();
            default -> null;
        };
    }

    @Override
    public void itemBegins() {
        name.codes().clear();
        concept.codes().clear();
        unit.codes().clear();
        inner.clear();
        number = null;
    }

    @Override
    public void itemEnds() {
        DicomSeries.Code named = name.first();
        if (named != null && number != null) {
            outer.add(new Measurement(named, number, unit.first(), inner.derivation(), null, null), inner);
        } else if (named != null) {
            outer.tell(named, concept.first());
        }
        inner.found().forEach(measurement -> outer.add(measurement, inner));
    }

    private ContentSink below() {
        ContentSink sink = below == null ? new ContentSink(header, inner) : below;
        below = sink;
        return sink;
    }

    /** The item of the Measured Value Sequence. */
    private final class MeasuredValue implements ElementSink {
        @Override
        public boolean wants(int tag) {
            return tag == NUMBER;
        }

        @Override
        public void value(int tag, RawValue value) {
            number = value.decimal();
        }

        @Override
        public @Nullable ElementSink items(int tag) {
            return tag == UNITS ? unit : null;
        }
    }
}
