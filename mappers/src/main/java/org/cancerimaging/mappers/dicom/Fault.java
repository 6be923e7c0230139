package org.cancerimaging.mappers.dicom;

import java.util.HexFormat;

/**
 * Where reading a file went wrong.
 *
 * @param offset of the element in the file, or in the inflated data set; in bytes
 * @param tag of the element; 0 when there is none
 * @param twice whether the second reader was asked and refused the object, too
 */
record Fault(DicomProblem problem, long offset, int tag, boolean twice) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    Fault(DicomProblem problem, long offset, int tag) {
        this(problem, offset, tag, false);
    }

    /** This fault, of an object that the second reader refuses, too. */
    Fault again() {
        return new Fault(problem, offset, tag, true);
    }

    /** What the scan does about a file that is left out for it. */
    String done() {
        return problem.done() + (twice ? "; the second reader refuses it, too" : "");
    }

    /** As it stands in an issue: {@code offset 132, tag (0020,000E)}. */
    String position() {
        return tag == 0 ? "offset " + offset : "offset " + offset + ", tag " + tagName(tag);
    }

    static String tagName(int tag) {
        // Once for each element of an explained file: a format string would take longer than all the rest of it.
        return "(" + HEX.toHexDigits((short) (tag >>> 16)) + "," + HEX.toHexDigits((short) tag) + ")";
    }
}
