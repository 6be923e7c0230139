package org.cancerimaging.mappers.dicom;

import org.jspecify.annotations.Nullable;

/**
 * Takes attributes out of the sequences that hold them: functional groups of enhanced multi-frame objects, shared
 * (5200,9229) and per frame (5200,9230) (PS3.3 C.7.6.16.2), beams and fractions of RT plans, optical paths of slides. A
 * value of the outermost data set comes first; numbers of which there may be several are all taken.
 */
final class NestedSink implements ElementSink {

    static final int OPTICAL_PATHS = 0x00480105;
    static final int FRACTION_GROUPS = 0x300A0070;
    static final int BEAMS = 0x300A00B0;
    static final int ION_BEAMS = 0x300A03A2;
    static final int SHARED_GROUPS = 0x52009229;
    static final int FRAME_GROUPS = 0x52009230;

    private static final int MR_TIMING = 0x00189112;
    private static final int MR_ECHO = 0x00189114;
    private static final int MR_MODIFIER = 0x00189115;
    private static final int MR_DIFFUSION = 0x00189117;
    private static final int CT_RECONSTRUCTION = 0x00189314;
    private static final int CT_TABLE = 0x00189308;
    private static final int CT_EXPOSURE = 0x00189321;
    private static final int XRAY_DETAILS = 0x00189325;
    private static final int FRAME_ANATOMY = 0x00209071;
    private static final int FRAME_LATERALITY = 0x00209072;
    private static final int PLANE_ORIENTATION = 0x00209116;
    private static final int PIXEL_MEASURES = 0x00289110;

    private final Header header;
    private final CodeSink anatomy;

    NestedSink(Header header, CodeSink anatomy) {
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
        if (attribute != null) {
            header.takeNested(attribute, value);
        }
    }

    @Override
    public @Nullable ElementSink items(int tag) {
        return switch (tag) {
            case MR_TIMING,
                    MR_ECHO,
                    MR_MODIFIER,
                    MR_DIFFUSION,
                    CT_TABLE,
                    CT_RECONSTRUCTION,
                    CT_EXPOSURE,
                    XRAY_DETAILS,
                    FRAME_ANATOMY,
                    PLANE_ORIENTATION,
                    PIXEL_MEASURES -> this;
            case CodeSink.ANATOMIC_REGION -> header.anatomy().isEmpty() ? anatomy : null;
            default -> null;
        };
    }

    private static @Nullable Attribute attribute(int tag) {
        if (tag == FRAME_LATERALITY) {
            return Attribute.IMAGE_LATERALITY;
        }
        Attribute attribute = Attribute.of(tag);
        return attribute != null && attribute.isNested() ? attribute : null;
    }
}
