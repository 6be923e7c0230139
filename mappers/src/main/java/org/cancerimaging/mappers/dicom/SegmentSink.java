package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Segment;
import org.jspecify.annotations.Nullable;

/** Takes the items of the Segment Sequence (0062,0002) (PS3.3 C.8.20.2). Labels are free text and not read. */
final class SegmentSink implements ElementSink {

    /** Segments kept of one object. */
    static final int MOST = 4096;

    private static final int CATEGORY = 0x00620003;
    private static final int NUMBER = 0x00620004;
    private static final int ALGORITHM_TYPE = 0x00620008;
    private static final int TYPE = 0x0062000F;

    private final Header header;
    private final CodeSink category;
    private final CodeSink type;
    private final CodeSink anatomy;
    private @Nullable Integer number;
    private @Nullable String algorithmType;

    SegmentSink(Header header) {
        this.header = header;
        this.category = new CodeSink(header, new ArrayList<>());
        this.type = new CodeSink(header, new ArrayList<>());
        this.anatomy = new CodeSink(header, new ArrayList<>());
    }

    @Override
    public boolean wants(int tag) {
        return tag == NUMBER || tag == ALGORITHM_TYPE;
    }

    @Override
    public void value(int tag, RawValue value) {
        if (tag == NUMBER) {
            number = value.integer();
        } else {
            value.trim();
            algorithmType = value.isEmpty() ? null : value.plain();
        }
    }

    @Override
    public @Nullable ElementSink items(int tag) {
        return switch (tag) {
            case CATEGORY -> category;
            case TYPE -> type;
            case CodeSink.ANATOMIC_REGION -> anatomy;
            default -> null;
        };
    }

    @Override
    public void itemBegins() {
        number = null;
        algorithmType = null;
        category.codes().clear();
        type.codes().clear();
        anatomy.codes().clear();
    }

    @Override
    public void itemEnds() {
        if (header.segments().size() < MOST) {
            int counted = header.segments().size() + 1;
            header.segments()
                    .add(new Segment(
                            number == null ? counted : number,
                            algorithmType,
                            first(category),
                            first(type),
                            List.copyOf(anatomy.codes())));
        }
    }

    private static @Nullable Code first(CodeSink sink) {
        return sink.codes().isEmpty() ? null : sink.codes().get(0);
    }
}
