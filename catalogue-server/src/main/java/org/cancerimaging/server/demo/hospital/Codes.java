package org.cancerimaging.server.demo.hospital;

import static org.cancerimaging.server.demo.dicom.Attribute.*;

import org.cancerimaging.server.demo.dicom.Attributes;

/** Items of code sequences (DICOM PS3.3 section 8). */
final class Codes {

    private Codes() {}

    static Attributes snomed(String value, String meaning) {
        return code("SCT", value, meaning);
    }

    /** The SNOMED RT identifier that software before 2018 wrote. */
    static Attributes legacy(String value, String meaning) {
        return code("SRT", value, meaning);
    }

    private static Attributes code(String scheme, String value, String meaning) {
        return new Attributes()
                .set(CODE_VALUE, value)
                .set(CODING_SCHEME_DESIGNATOR, scheme)
                .set(CODE_MEANING, meaning);
    }
}
