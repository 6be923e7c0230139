package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.dicom.DicomSeries.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Takes the items of the Segment Sequence (0062,0002) (PS3.3 C.8.20.2), and of the Annotation Group Sequence (006A,0002)
 * (PS3.3 C.37.1.2), which says the same in other attributes. Labels are free text and not read.
 */
final class SegmentSink implements ElementSink {

    static final int SEGMENTS = 0x00620002;
    static final int ANNOTATION_GROUPS = 0x006A0002;

    /** Segments kept of one object. */
    static final int MOST = 4096;

    private final Tags tags;
    private final Header header;
    private final CodeSink category;
    private final CodeSink type;
    private final CodeSink anatomy;
    private @Nullable Integer number;
    private @Nullable String algorithmType;

    private record Tags(int number, int algorithmType, int category, int type) {}

    private SegmentSink(Header header, Tags tags) {
        this.tags = tags;
        this.header = header;
        this.category = new CodeSink(header, new ArrayList<>());
        this.type = new CodeSink(header, new ArrayList<>());
        this.anatomy = new CodeSink(header, new ArrayList<>());
    }

    static SegmentSink ofSegments(Header header) {
        return new SegmentSink(header, new Tags(0x00620004, 0x00620008, 0x00620003, 0x0062000F));
    }

    static SegmentSink ofAnnotations(Header header) {
        return new SegmentSink(header, new Tags(0x0040A180, 0x006A0007, 0x006A0009, 0x006A000A));
    }

    @Override
    public boolean wants(int tag) {
        return tag == tags.number() || tag == tags.algorithmType();
    }

    @Override
    public void value(int tag, RawValue value) {
        if (tag == tags.number()) {
            number = value.integer();
        } else {
            value.trim();
            algorithmType = value.isEmpty() ? null : value.plain();
        }
    }

    @Override
    public @Nullable ElementSink items(int tag) {
        if (tag == tags.category()) {
            return category;
        }
        if (tag == tags.type()) {
            return type;
        }
        return tag == CodeSink.ANATOMIC_REGION ? anatomy : null;
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
                            category.first(),
                            type.first(),
                            List.copyOf(anatomy.codes())));
        }
    }
}
