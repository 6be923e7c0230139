package org.cancerimaging.mappers.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/** Writes DICOM bytes the way a test wants them, also wrong ones. */
final class DicomBytes {

    static final String EXPLICIT_LITTLE = "1.2.840.10008.1.2.1";
    static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    static final int UNDEFINED = -1;

    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Encoding encoding;

    private DicomBytes(Encoding encoding) {
        this.encoding = encoding;
    }

    static DicomBytes of(Encoding encoding) {
        return new DicomBytes(encoding);
    }

    /** A small CT object with preamble and file meta information. */
    static DicomBytes ct(String series) {
        return of(Encoding.EXPLICIT_LITTLE).file(EXPLICIT_LITTLE).basics(CT, "CT", series);
    }

    /** Preamble, prefix and file meta information. */
    DicomBytes file(String transferSyntax) {
        return raw(new byte[128]).raw("DICM").meta(transferSyntax);
    }

    /** File meta information alone, always explicit and little endian. */
    DicomBytes meta(String transferSyntax) {
        DicomBytes content = of(Encoding.EXPLICIT_LITTLE).text(0x00020010, "UI", transferSyntax);
        DicomBytes length = of(Encoding.EXPLICIT_LITTLE).number(0x00020000, "UL", content.size());
        return raw(length.toArray()).raw(content.toArray());
    }

    /** What every object here has; the last of it is the series. */
    DicomBytes basics(String sopClass, String modality, String series) {
        return text(0x00080016, "UI", sopClass)
                .text(0x00080018, "UI", series + ".1")
                .text(0x00080060, "CS", modality)
                .text(0x00080070, "LO", "ACME")
                .text(0x00100010, "PN", "Doe^Jane")
                .text(0x00100020, "LO", "PAT-1")
                .text(0x0020000D, "UI", "1.2.3")
                .text(0x0020000E, "UI", series);
    }

    DicomBytes text(int tag, String vr, String value) {
        return text(tag, vr, value, StandardCharsets.ISO_8859_1);
    }

    DicomBytes text(int tag, String vr, String value, Charset charset) {
        byte[] encoded = value.getBytes(charset);
        byte[] padded = Arrays.copyOf(encoded, encoded.length + encoded.length % 2);
        if (padded.length > encoded.length && !vr.equals("UI")) {
            padded[encoded.length] = ' ';
        }
        return value(tag, vr, padded);
    }

    /** A binary number: US in two bytes, everything else in four. */
    DicomBytes number(int tag, String vr, long number) {
        DicomBytes value = of(encoding);
        if (vr.equals("US")) {
            value.putShort((int) number);
        } else {
            value.putInt(number);
        }
        return value(tag, vr, value.toArray());
    }

    DicomBytes value(int tag, String vr, byte[] value) {
        return head(tag, vr, value.length).raw(value);
    }

    /** Tag, representation and any length; what follows is the caller's. */
    DicomBytes head(int tag, String vr, long length) {
        putShort(tag >>> 16).putShort(tag);
        if (!encoding.explicit() || tag >>> 16 == 0xFFFE) {
            return putInt(length);
        }
        raw(vr);
        return LONG_FORM.contains(vr) ? putShort(0).putInt(length) : putShort((int) length);
    }

    /** A sequence of undefined length with one item of undefined length. */
    DicomBytes open(int tag, String vr, Consumer<DicomBytes> item) {
        DicomBytes inside = of(vr.equals("UN") ? Encoding.IMPLICIT_LITTLE : encoding);
        inside.head(Element.ITEM, "", UNDEFINED);
        item.accept(inside);
        inside.head(Element.ITEM_END, "", 0).head(Element.SEQUENCE_END, "", 0);
        return head(tag, vr, UNDEFINED).raw(inside.toArray());
    }

    /** A sequence of defined length with one item of defined length. */
    DicomBytes closed(int tag, String vr, Consumer<DicomBytes> item) {
        DicomBytes content = of(vr.equals("UN") ? Encoding.IMPLICIT_LITTLE : encoding);
        item.accept(content);
        DicomBytes whole =
                of(content.encoding).head(Element.ITEM, "", content.size()).raw(content.toArray());
        return value(tag, vr, whole.toArray());
    }

    /** A code sequence with one code. */
    DicomBytes code(int tag, String scheme, String value, String meaning) {
        return closed(
                tag,
                "SQ",
                item -> item.text(0x00080100, "SH", value)
                        .text(0x00080102, "SH", scheme)
                        .text(0x00080104, "LO", meaning));
    }

    /** All bytes of the other, deflated without any wrapping. */
    DicomBytes deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return this;
    }

    DicomBytes raw(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    DicomBytes raw(byte[] value) {
        bytes.write(value, 0, value.length);
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }

    private DicomBytes putShort(int value) {
        return raw(buffer(2).putShort((short) value).array());
    }

    private DicomBytes putInt(long value) {
        return raw(buffer(4).putInt((int) value).array());
    }

    private ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(encoding.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }
}
