package org.cancerimaging.server.demo.dicom;

import java.util.EnumSet;
import java.util.Set;

/** The value representations that the writer knows (DICOM PS3.5 section 6.2). */
public enum Representation {
    AE,
    AS,
    CS,
    DA,
    DS,
    FD,
    IS,
    LO,
    LT,
    OB,
    OW,
    PN,
    SH,
    SQ,
    TM,
    UI,
    UL,
    UN,
    US;

    private static final Set<Representation> LONG = EnumSet.of(OB, OW, SQ, UN);
    private static final Set<Representation> TEXT = EnumSet.of(LO, LT, PN, SH);
    private static final Set<Representation> ZERO_PADDED = EnumSet.of(OB, OW, UI, UN);

    /** Whether the explicit form has a four-byte length (PS3.5 7.1.2). */
    boolean hasLongLength() {
        return LONG.contains(this);
    }

    /** Whether Specific Character Set applies. */
    boolean isText() {
        return TEXT.contains(this);
    }

    /** The byte that makes a value's length even. */
    int padding() {
        return ZERO_PADDED.contains(this) ? 0 : ' ';
    }
}
