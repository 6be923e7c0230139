package org.cancerimaging.mappers.privacy;

import java.util.regex.Pattern;

/** Codes of public terminologies, which name a thing and nobody: reports may show them where no list of ours has them. */
public final class StandardCode {

    /** Coding scheme designators and the forms of their codes (DICOM PS3.16 section 8). */
    private static final Pattern FORM = Pattern.compile("SCT [1-9]\\d{5,17}|(SRT|SNM3) [A-Z][A-Z0-9]?-[0-9A-F]{4,6}"
            + "|DCM \\d{6}|LN \\d{1,6}-\\d|RADLEX RID\\d{1,8}|NCIT C\\d{1,8}|FMA \\d{1,7}");

    private StandardCode() {}

    /** Whether a text is a scheme's designator, a space, and a code in the form of that scheme. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
