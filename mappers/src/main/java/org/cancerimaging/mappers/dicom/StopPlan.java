package org.cancerimaging.mappers.dicom;

import java.util.Set;

/** How far an object is read, by its SOP class: the sooner reading stops, the faster a scan is. */
enum StopPlan {
    /** Everything wanted stands before the pixel description ends: through (0028,0030). */
    USUAL(0x00280030),
    /** Through the Segment Sequence (0062,0002). */
    SEGMENTATION(0x00620002),
    /** Through the Shared Functional Groups Sequence (5200,9229) (PS3.3 C.7.6.16). */
    MULTI_FRAME(0x52009229);

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
    private static final Set<String> SEGMENTATIONS = Set.of("66.4", "66.7");
    private static final Set<String> MULTI_FRAMES = Set.of(
            "2.1",
            "2.2",
            "4.1",
            "4.4",
            "6.2",
            "12.1.1",
            "12.2.1",
            "13.1.1",
            "13.1.2",
            "13.1.3",
            "30",
            "77.1.5.4",
            "77.1.6",
            "128.1",
            "130");

    private final int last;

    StopPlan(int last) {
        this.last = last;
    }

    static StopPlan of(String sopClass) {
        if (!sopClass.startsWith(STORAGE)) {
            return USUAL;
        }
        String kind = sopClass.substring(STORAGE.length());
        if (SEGMENTATIONS.contains(kind)) {
            return SEGMENTATION;
        }
        return MULTI_FRAMES.contains(kind) ? MULTI_FRAME : USUAL;
    }

    boolean isPast(int tag) {
        return Integer.compareUnsigned(tag, last) > 0;
    }
}
