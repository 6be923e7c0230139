package org.cancerimaging.mappers.dicom.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writes single elements in explicit little endian (PS3.5 section 7.1.2). */
final class ElementWriter {

    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
    private static final int LONGEST_SHORT = 0xFFFE;
    private static final int ITEM = 0xFFFEE000;

    private ElementWriter() {}

    /** One element, padded to an even length; without its value where that is too long for the representation. */
    static byte[] element(int tag, String vr, byte[] value) {
        boolean large = LONG_FORM.contains(vr);
        byte[] kept = large || value.length <= LONGEST_SHORT ? value : new byte[0];
        int padded = kept.length + kept.length % 2;
        byte[] element = new byte[(large ? 12 : 8) + padded];
        ByteBuffer target = ByteBuffer.wrap(element)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .put(vr.getBytes(StandardCharsets.US_ASCII));
        if (large) {
            target.putShort((short) 0).putInt(padded);
        } else {
            target.putShort((short) padded);
        }
        target.put(kept);
        if (padded > kept.length) {
            target.put((byte) (vr.equals("UI") || vr.startsWith("O") || vr.equals("UN") ? 0 : ' '));
        }
        return element;
    }

    /** One item of a sequence. */
    static byte[] item(byte[] dataSet) {
        return little(8 + dataSet.length)
                .putShort((short) (ITEM >>> 16))
                .putShort((short) ITEM)
                .putInt(dataSet.length)
                .put(dataSet)
                .array();
    }

    /** A whole file of these elements, which must be in order. */
    static byte[] file(Iterable<byte[]> elements) {
        byte[] syntax = element(0x00020010, "UI", "1.2.840.10008.1.2.1".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[128]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(
                element(0x00020000, "UL", little(4).putInt(syntax.length).array()));
        file.writeBytes(syntax);
        elements.forEach(file::writeBytes);
        return file.toByteArray();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
