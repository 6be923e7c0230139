package org.cancerimaging.server.demo.dicom;

import java.nio.ByteOrder;
import org.cancerimaging.server.demo.dicom.Value.Layout;

/** How a file is written: the uncompressed transfer syntaxes (DICOM PS3.5 annex A) and the forms that sites export. */
public enum Encoding {
    /** Explicit VR little endian, sequences with their lengths. */
    EXPLICIT_LITTLE("1.2.840.10008.1.2.1", false, true, false),
    /** Implicit VR little endian. */
    IMPLICIT_LITTLE("1.2.840.10008.1.2", false, false, true),
    /** Explicit VR big endian (retired), sequences with delimiters. */
    EXPLICIT_BIG("1.2.840.10008.1.2.2", true, true, true),
    /** Explicit VR little endian, deflated. */
    DEFLATED("1.2.840.10008.1.2.1.99", false, true, false),
    /** Implicit VR little endian without preamble and meta group, as very old archives export. */
    BARE("1.2.840.10008.1.2", false, false, false);

    private final String transferSyntax;
    private final boolean bigEndian;
    private final boolean explicit;
    private final boolean undefinedLengths;

    Encoding(String transferSyntax, boolean bigEndian, boolean explicit, boolean undefinedLengths) {
        this.transferSyntax = transferSyntax;
        this.bigEndian = bigEndian;
        this.explicit = explicit;
        this.undefinedLengths = undefinedLengths;
    }

    String transferSyntax() {
        return transferSyntax;
    }

    Layout layout() {
        ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new Layout(order, explicit, undefinedLengths);
    }
}
