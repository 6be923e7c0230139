package org.cancerimaging.mappers.dicom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far an object is read, by its SOP class: the sooner reading stops, the faster a scan is. */
enum StopPlan {
    /** Everything wanted stands before the pixel description ends: through (0028,0030). */
    USUAL(0x00280030),
    /** X-ray projections: through the View Code Sequence (0054,0220). */
    PROJECTION(0x00540220, "1", "1.1", "1.1.1", "1.2", "1.2.1", "1.3", "1.3.1"),
    /** Nuclear medicine and PET: through Units (0054,1001). */
    NUCLEAR(0x00541001, "20", "128"),
    /** Reports: through the Content Sequence (0040,A730). */
    REPORT(0x0040A730),
    /** Annotations of slides: through the Annotation Group Sequence (006A,0002). */
    ANNOTATION(0x006A0002, "91.1"),
    /** Doses: through Dose Summation Type (3004,000A). */
    DOSE(0x3004000A, "481.2"),
    /** Structure sets: through the RT ROI Observations Sequence (3006,0080). */
    STRUCTURES(0x30060080, "481.3"),
    /** Plans: through the Ion Beam Sequence (300A,03A2). */
    PLAN(0x300A03A2, "481.5", "481.8"),
    /** Objects whose frames differ in their position only: through (5200,9229) (PS3.3 C.7.6.16). */
    SHARED_ONLY(0x52009229, "30", "66.4", "66.7", "77.1.5.4", "77.1.6"),
    /** Multi-frame images: through the Per-Frame Functional Groups Sequence (5200,9230) (PS3.3 C.7.6.16). */
    MULTI_FRAME(
            0x52009230,
            "2.1",
            "2.2",
            "4.1",
            "4.2",
            "4.3",
            "4.4",
            "6.2",
            "12.1.1",
            "12.2.1",
            "13.1.1",
            "13.1.2",
            "13.1.3",
            "128.1",
            "130");

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
    private static final String REPORTS = "88.";
    private static final Map<String, StopPlan> PLANS = plans();

    private final int last;

    // Made by List.of, which nobody can change; the type alone does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> kinds;

    /**
     * A plan.
     *
     * @param last the last tag that is read
     * @param kinds ends of the SOP classes it is for, behind {@link #STORAGE}
     */
    StopPlan(int last, String... kinds) {
        this.last = last;
        this.kinds = List.of(kinds);
    }

    static StopPlan of(String sopClass) {
        if (!sopClass.startsWith(STORAGE)) {
            return USUAL;
        }
        String kind = sopClass.substring(STORAGE.length());
        return kind.startsWith(REPORTS) ? REPORT : PLANS.getOrDefault(kind, USUAL);
    }

    private static Map<String, StopPlan> plans() {
        Map<String, StopPlan> plans = new HashMap<>();
        for (StopPlan plan : values()) {
            plan.kinds.forEach(kind -> plans.put(kind, plan));
        }
        return Map.copyOf(plans);
    }

    boolean isPast(int tag) {
        return Integer.compareUnsigned(tag, last) > 0;
    }
}
