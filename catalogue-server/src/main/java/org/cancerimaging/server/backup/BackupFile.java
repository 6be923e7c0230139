package org.cancerimaging.server.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that was read through and found whole. */
public final class BackupFile implements Closeable {

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (\\S+)");
    private static final int LONGEST_SUMS = 64 << 20;

    private final ZipFile zip;
    private final Map<String, String> sums;

    private BackupFile(ZipFile zip, Map<String, String> sums) {
        this.zip = zip;
        this.sums = sums;
    }

    /**
     * Opens a backup and compares each part with its sum.
     *
     * @throws BackupFault BACKUP-0001 for a file that is no backup, BACKUP-0002 for one that is damaged
     */
    public static BackupFile open(Path file) throws IOException, BackupFault {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException notZip) {
            throw new BackupFault(
                    "BACKUP-0001",
                    file + " is not a backup, or not all of it came. Name a file of 'catalogue backup'.");
        }
        try {
            BackupFile backup = new BackupFile(zip, sums(zip, file));
            backup.check(file);
            return backup;
        } catch (IOException | BackupFault refused) {
            zip.close();
            throw refused;
        }
    }

    /** Names of the parts. */
    List<String> parts() {
        return List.copyOf(sums.keySet());
    }

    /** The bytes of a part; the caller closes the stream. */
    InputStream part(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    private static Map<String, String> sums(ZipFile zip, Path file) throws IOException, BackupFault {
        ZipEntry entry = zip.getEntry(Part.SUMS);
        if (entry == null) {
            throw new BackupFault("BACKUP-0001", file + " holds no " + Part.SUMS + ", so it is not a backup.");
        }
        Map<String, String> sums = new LinkedHashMap<>();
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readNBytes(LONGEST_SUMS), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                Matcher sum = SUM.matcher(line);
                if (!sum.matches() || !Part.isKnown(sum.group(2))) {
                    throw damaged(file, Part.SUMS);
                }
                sums.put(sum.group(2), sum.group(1));
            }
        }
        return sums;
    }

    private void check(Path file) throws IOException, BackupFault {
        for (String needed : List.of(Part.LOG, Part.PUBLIC, Part.RESTRICTED)) {
            if (!sums.containsKey(needed)) {
                throw damaged(file, needed);
            }
        }
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            if (zip.getEntry(sum.getKey()) == null || !sum(sum.getKey(), file).equals(sum.getValue())) {
                throw damaged(file, sum.getKey());
            }
        }
    }

    private String sum(String name, Path file) throws IOException, BackupFault {
        MessageDigest digest = BackupWriter.sha256();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = part(name)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                digest.update(piece, 0, length);
            }
        } catch (ZipException broken) {
            throw damaged(file, name);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static BackupFault damaged(Path file, String part) {
        return new BackupFault(
                "BACKUP-0002", file + " is damaged: " + part + " is missing or changed. Take an earlier backup.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
