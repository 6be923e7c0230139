package org.cancerimaging.server.app;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A CT object of a few elements (PS3.5 7.1.2), and a tar archive of such. */
final class TinyDicom {

    static final String NAME = "Canary^Carla";
    static final String PATIENT = "PAT-4711";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TinyDicom() {}

    static byte[] ct(String series, int instance) {
        TinyDicom file = new TinyDicom();
        file.bytes.writeBytes(new byte[128]);
        file.bytes.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        return file.text(0x00020010, "UI", "1.2.840.10008.1.2.1")
                .text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x00080018, "UI", series + "." + instance)
                .text(0x00080060, "CS", "CT")
                .text(0x00100010, "PN", NAME)
                .text(0x00100020, "LO", PATIENT)
                .text(0x00100040, "CS", "F")
                .text(0x0020000D, "UI", "1.2.3")
                .text(0x0020000E, "UI", series)
                .bytes
                .toByteArray();
    }

    /** A ustar archive (POSIX.1-1988) of files named 0.dcm, 1.dcm …. */
    static byte[] tar(byte[]... files) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (int i = 0; i < files.length; i++) {
            tar.writeBytes(tarHead(i + ".dcm", files[i].length));
            tar.writeBytes(Arrays.copyOf(files[i], (files[i].length + 511) / 512 * 512));
        }
        tar.writeBytes(new byte[1024]);
        return tar.toByteArray();
    }

    private static byte[] tarHead(String name, int size) {
        byte[] head = new byte[512];
        put(head, 0, name);
        put(head, 100, "0000644");
        put(head, 124, String.format("%011o", size));
        put(head, 136, "00000000000");
        put(head, 148, "        ");
        put(head, 156, "0");
        put(head, 257, "ustar");
        put(head, 263, "00");
        int sum = 0;
        for (byte one : head) {
            sum += one & 0xFF;
        }
        put(head, 148, String.format("%06o", sum));
        head[154] = 0;
        return head;
    }

    private static void put(byte[] target, int offset, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, target, offset, ascii.length);
    }

    private TinyDicom text(int tag, String vr, String value) {
        byte[] ascii = value.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(ascii, ascii.length + ascii.length % 2);
        if (padded.length > ascii.length && !vr.equals("UI")) {
            padded[ascii.length] = ' ';
        }
        bytes.writeBytes(ByteBuffer.allocate(8 + padded.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .put(vr.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) padded.length)
                .put(padded)
                .array());
        return this;
    }
}
