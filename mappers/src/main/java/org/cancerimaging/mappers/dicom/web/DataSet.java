package org.cancerimaging.mappers.dicom.web;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * One data set of an answer.
 *
 * @param elements encoded, by tag
 */
record DataSet(SortedMap<Integer, byte[]> elements) {

    static final int STUDY_UID = 0x0020000D;
    static final int SERIES_UID = 0x0020000E;
    static final int SOP_INSTANCE_UID = 0x00080018;
    private static final int CHARACTER_SET = 0x00080005;
    private static final int INSTANCES = 0x00201209;
    private static final int SHORT_HEAD = 8;
    private static final Pattern UID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /** A UID as it can stand in a path. */
    String uid(int tag) throws WebFault {
        String uid = text(tag);
        if (!UID.matcher(uid).matches()) {
            throw new WebFault(WebProblem.NO_UID, String.format("tag (%04X,%04X)", tag >>> 16, tag & 0xFFFF));
        }
        return uid;
    }

    /** Number of Series Related Instances; negative where the server does not say. */
    long instances() {
        String count = text(INSTANCES);
        return count.matches("\\d{1,12}") ? Long.parseLong(count) : -1;
    }

    /** This one, with what the other says, which comes first where both say something. */
    DataSet with(DataSet other) {
        SortedMap<Integer, byte[]> both = JsonValues.elements();
        both.putAll(elements);
        other.elements.forEach((tag, element) -> {
            if (element.length > SHORT_HEAD || !both.containsKey(tag)) {
                both.put(tag, element);
            }
        });
        return new DataSet(both);
    }

    /** A DICOM file; text in UTF-8, as JSON always is. */
    byte[] file() {
        SortedMap<Integer, byte[]> all = JsonValues.elements();
        all.putAll(elements);
        all.put(
                CHARACTER_SET,
                ElementWriter.element(CHARACTER_SET, "CS", "ISO_IR 192".getBytes(StandardCharsets.US_ASCII)));
        return ElementWriter.file(all.values());
    }

    /** The value as text; empty where there is none. */
    String text(int tag) {
        byte[] element = elements.getOrDefault(tag, new byte[SHORT_HEAD]);
        int head = Math.min(SHORT_HEAD, element.length);
        return new String(element, head, element.length - head, StandardCharsets.UTF_8)
                .replace('\0', ' ')
                .strip();
    }

    @Override
    public String toString() {
        return "DataSet[" + elements.size() + " elements]";
    }
}
