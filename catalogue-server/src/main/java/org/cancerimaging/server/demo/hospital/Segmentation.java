package org.cancerimaging.server.demo.hospital;

import static org.cancerimaging.server.demo.dicom.Attribute.*;

import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.demo.dicom.Attributes;

/**
 * Segments drawn on a series (DICOM PS3.3 C.8.20).
 *
 * @param bodyPart (0018,0015)
 * @param segments in order of their numbers
 */
record Segmentation(String bodyPart, List<Segment> segments) {

    private static final Device SOFTWARE = new Device("DemoSeg Project", "DemoSeg Editor", "2.1", "");

    /**
     * One segment.
     *
     * @param label free text, in which real annotators write anything
     * @param algorithm MANUAL, SEMIAUTOMATIC or AUTOMATIC
     * @param category coded category
     * @param type coded type
     * @param anatomy coded region
     */
    record Segment(String label, String algorithm, Attributes category, Attributes type, Attributes anatomy) {

        private Attributes item(int number) {
            Attributes item = new Attributes()
                    .set(SEGMENT_NUMBER, number)
                    .set(SEGMENT_LABEL, label)
                    .set(SEGMENT_ALGORITHM_TYPE, algorithm)
                    .set(SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE, category)
                    .set(SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, type)
                    .set(ANATOMIC_REGION_SEQUENCE, anatomy);
            return algorithm.equals("MANUAL") ? item : item.set(SEGMENT_ALGORITHM_NAME, "DemoNet");
        }
    }

    /** The series that holds the segmentation of the source images. */
    Series of(List<Attributes> source) {
        return new Series(SopClass.SEGMENTATION, SOFTWARE, bodyPart, "Segmentation", 1, file -> details(file, source));
    }

    private Attributes details(Attributes file, List<Attributes> source) {
        List<Attributes> items = new ArrayList<>();
        for (Segment segment : segments) {
            items.add(segment.item(items.size() + 1));
        }
        return file.set(IMAGE_TYPE, "DERIVED\\PRIMARY")
                .set(SEGMENTATION_TYPE, "BINARY")
                .set(REFERENCED_SERIES_SEQUENCE, reference(source))
                .set(SEGMENT_SEQUENCE, items.toArray(Attributes[]::new))
                .set(NUMBER_OF_FRAMES, String.valueOf(source.size()));
    }

    private static Attributes reference(List<Attributes> source) {
        Attributes[] instances = source.stream()
                .map(image -> new Attributes()
                        .set(REFERENCED_SOP_CLASS_UID, image.text(SOP_CLASS_UID))
                        .set(REFERENCED_SOP_INSTANCE_UID, image.text(SOP_INSTANCE_UID)))
                .toArray(Attributes[]::new);
        return new Attributes()
                .set(SERIES_INSTANCE_UID, source.get(0).text(SERIES_INSTANCE_UID))
                .set(REFERENCED_INSTANCE_SEQUENCE, instances);
    }
}
