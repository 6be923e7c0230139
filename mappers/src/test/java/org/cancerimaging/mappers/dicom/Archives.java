package org.cancerimaging.mappers.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes tar, gzip and zip archives in memory. */
final class Archives {

    private static final int BLOCK = 512;

    private Archives() {}

    /** Names and contents, in the order given. */
    static Map<String, byte[]> members(Object... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            members.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return members;
    }

    static byte[] tar(Map<String, byte[]> members) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        members.forEach((name, content) -> {
            if (name.length() > 100) {
                byte[] longName = (name + "\0").getBytes(StandardCharsets.UTF_8);
                tarMember(tar, "././@LongLink", 'L', longName);
            }
            tarMember(tar, name.substring(0, Math.min(100, name.length())), name.endsWith("/") ? '5' : '0', content);
        });
        tar.writeBytes(new byte[2 * BLOCK]);
        return tar.toByteArray();
    }

    /** Header and padded content of one member of any type. */
    static void tarMember(ByteArrayOutputStream tar, String name, char type, byte[] content) {
        tar.writeBytes(tarHeader(name, type, content.length));
        tar.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
    }

    static byte[] tarHeader(String name, char type, long size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 124, String.format("%011o", size));
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return header;
    }

    static byte[] gzip(byte[] content) {
        return written(target -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
                gzip.write(content);
            }
        });
    }

    static byte[] zip(Map<String, byte[]> members) {
        return zip(members, ZipEntry.DEFLATED);
    }

    static byte[] zip(Map<String, byte[]> members, int method) {
        return written(target -> {
            try (ZipOutputStream zip = new ZipOutputStream(target)) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    zip.putNextEntry(entry(member.getKey(), member.getValue(), method));
                    zip.write(member.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    private static ZipEntry entry(String name, byte[] content, int method) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        entry.setSize(content.length);
        return entry;
    }

    private interface Writer {
        void write(OutputStream target) throws IOException;
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            writer.write(target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return target.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
