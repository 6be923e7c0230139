package org.cancerimaging.mappers.dicom;

import org.jspecify.annotations.Nullable;

/** Takes the wanted elements of the outermost data set into the {@link Header} and knows where to stop. */
final class HeaderSink implements ElementSink {

    private static final int OTHER_IDS = 0x00101002;
    private static final int VIEW_CODES = 0x00540220;
    private static final int CONTRAST_AGENTS = 0x00180012;
    private static final int PIXELS = 0x7FE00000;

    private final Header header;
    private final OtherIdsSink otherIds;
    private final CodeSink anatomy;
    private final SegmentSink segments;
    private final SegmentSink annotations;
    private final RadiopharmaceuticalSink radiopharmaceuticals;
    private final RegionSink regions;
    private final NestedSink nested;
    private final ContentSink content;
    private final SpecimenSink specimens;
    private StopPlan plan = StopPlan.USUAL;
    private String lastSopClass = "";
    private StopPlan lastPlan = StopPlan.USUAL;

    HeaderSink(Header header) {
        this.header = header;
        this.otherIds = new OtherIdsSink(header);
        this.anatomy = new CodeSink(header, header.anatomy());
        this.segments = SegmentSink.ofSegments(header);
        this.annotations = SegmentSink.ofAnnotations(header);
        this.radiopharmaceuticals = new RadiopharmaceuticalSink(header);
        this.regions = new RegionSink(header);
        this.nested = new NestedSink(header, anatomy);
        this.content = new ContentSink(header, new ContentContext(header.measurements()));
        this.specimens = new SpecimenSink(header);
    }

    void begin() {
        plan = StopPlan.USUAL;
    }

    @Override
    public boolean stopsBefore(int tag) {
        if (tag >>> 16 == 0x0004) {
            header.markMediaDirectory();
            return true;
        }
        boolean past = plan.isPast(tag) && header.has(Attribute.SERIES_UID);
        return past || Integer.compareUnsigned(tag, PIXELS) >= 0;
    }

    @Override
    public boolean wants(int tag) {
        return Attribute.of(tag) != null;
    }

    @Override
    public void value(int tag, RawValue value) {
        Attribute attribute = Attribute.of(tag);
        if (attribute == null) {
            return;
        }
        header.take(attribute, value);
        if (attribute == Attribute.SOP_CLASS) {
            plan(header.value(attribute));
        }
    }

    @Override
    public @Nullable ElementSink items(int tag) {
        return switch (tag) {
            case CodeSink.ANATOMIC_REGION -> anatomy;
            case OTHER_IDS -> otherIds;
            case SegmentSink.SEGMENTS -> segments;
            case SegmentSink.ANNOTATION_GROUPS -> annotations;
            case RadiopharmaceuticalSink.INFORMATION -> radiopharmaceuticals;
            case VIEW_CODES -> header.codeSink(CodeRole.VIEW);
            case CONTRAST_AGENTS -> header.codeSink(CodeRole.CONTRAST_AGENT);
            case SpecimenSink.SPECIMENS -> specimens;
            case RegionSink.REGIONS, RegionSink.OBSERVATIONS -> regions;
            case ContentSink.CONTENT -> content;
            case NestedSink.OPTICAL_PATHS,
                    NestedSink.FRACTION_GROUPS,
                    NestedSink.BEAMS,
                    NestedSink.ION_BEAMS,
                    NestedSink.SHARED_GROUPS,
                    NestedSink.FRAME_GROUPS -> nested;
            default -> null;
        };
    }

    private void plan(RawValue sopClass) {
        if (!sopClass.matches(lastSopClass)) {
            lastSopClass = sopClass.plain();
            lastPlan = StopPlan.of(lastSopClass);
        }
        plan = lastPlan;
    }
}
