package org.cancerimaging.mappers.dicom;

import org.jspecify.annotations.Nullable;

/**
 * Takes what enhanced multi-frame objects hold once for all frames in (5200,9229): pixel measures, anatomy and the
 * X-ray tube's voltage (PS3.3 C.7.6.16.2). A value of the outermost data set comes first.
 */
final class SharedGroupsSink implements ElementSink {

    private static final int PIXEL_MEASURES = 0x00289110;
    private static final int XRAY_DETAILS = 0x00189325;
    private static final int FRAME_ANATOMY = 0x00209071;
    private static final int FRAME_LATERALITY = 0x00209072;

    private final Header header;
    private final CodeSink anatomy;

    SharedGroupsSink(Header header, CodeSink anatomy) {
        this.header = header;
        this.anatomy = anatomy;
    }

    @Override
    public boolean wants(int tag) {
        return attribute(tag) != null;
    }

    @Override
    public void value(int tag, RawValue value) {
        Attribute attribute = attribute(tag);
        if (attribute != null && !header.has(attribute)) {
            header.store(attribute, value);
        }
    }

    @Override
    public @Nullable ElementSink items(int tag) {
        return switch (tag) {
            case PIXEL_MEASURES, XRAY_DETAILS, FRAME_ANATOMY -> this;
            case CodeSink.ANATOMIC_REGION -> header.anatomy().isEmpty() ? anatomy : null;
            default -> null;
        };
    }

    private static @Nullable Attribute attribute(int tag) {
        if (tag == FRAME_LATERALITY) {
            return Attribute.IMAGE_LATERALITY;
        }
        Attribute attribute = Attribute.of(tag);
        return attribute == Attribute.SLICE_THICKNESS
                        || attribute == Attribute.PIXEL_SPACING
                        || attribute == Attribute.KVP
                ? attribute
                : null;
    }
}
