package org.cancerimaging.mappers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small DICOM file (explicit VR, little endian) with the given texts, for tests. */
public final class DicomFile {

    private final SortedMap<Integer, byte[]> elements = new TreeMap<>();

    public DicomFile text(int tag, String vr, String value) {
        return text(tag, vr, value, StandardCharsets.US_ASCII);
    }

    public DicomFile text(int tag, String vr, String value, Charset charset) {
        byte[] bytes = value.getBytes(charset);
        return bytes(tag, vr, bytes.length % 2 == 0 ? bytes : padded(bytes, vr));
    }

    public DicomFile number(int tag, int value) {
        return bytes(
                tag,
                "US",
                ByteBuffer.allocate(2)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) value)
                        .array());
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, toArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public byte[] toArray() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(element(0x00020010, "UI", "1.2.840.10008.1.2.1\0".getBytes(StandardCharsets.US_ASCII)));
        elements.values().forEach(out::writeBytes);
        return out.toByteArray();
    }

    /**
     * Writes the files of a dump: a line {@code # file PATH} begins a file, a line {@code (0008,0060) CS CT} is an
     * element of it.
     */
    public static void writeDump(String dump, Path folder) {
        DicomFile file = new DicomFile();
        Path path = folder;
        for (String line : dump.lines().toList()) {
            if (line.startsWith("# file ")) {
                file.writeUnless(path.equals(folder), path);
                file = new DicomFile();
                path = folder.resolve(line.substring(7).strip());
            } else if (line.startsWith("(")) {
                file.element(line);
            }
        }
        file.write(path);
    }

    private void writeUnless(boolean none, Path path) {
        if (!none) {
            write(path);
        }
    }

    private void element(String line) {
        int tag = Integer.parseInt(line.substring(1, 10).replace(",", ""), 16);
        String vr = line.substring(12, 14);
        String value = line.length() > 15 ? line.substring(15) : "";
        if (vr.equals("US")) {
            number(tag, Integer.parseInt(value));
        } else {
            text(tag, vr, value, StandardCharsets.UTF_8);
        }
    }

    private DicomFile bytes(int tag, String vr, byte[] value) {
        elements.put(tag, element(tag, vr, value));
        return this;
    }

    private static byte[] element(int tag, String vr, byte[] value) {
        ByteBuffer buffer = ByteBuffer.allocate(8 + value.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort((short) (tag >>> 16)).putShort((short) tag);
        buffer.put(vr.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) value.length)
                .put(value);
        return buffer.array();
    }

    private static byte[] padded(byte[] bytes, String vr) {
        byte[] padded = Arrays.copyOf(bytes, bytes.length + 1);
        padded[bytes.length] = (byte) (vr.equals("UI") ? 0 : ' ');
        return padded;
    }
}
