package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cancerimaging.mappers.dicom.source.SecondReader;

/** A fingerprint of the code that reads files, so that nothing is kept over a change of it. */
final class CodePrint {

    private static final String PACKAGE = "org/cancerimaging/mappers/dicom/";

    private CodePrint() {}

    /**
     * The same as long as no class of the reader has changed, and the second reader is the same; a new one each time where
     * classes cannot be seen.
     */
    static String ofReader() {
        SecondReader second = SecondReader.find();
        return ofFirst() + (second == null ? "" : second.version());
    }

    private static String ofFirst() {
        try {
            CodeSource source = CodePrint.class.getProtectionDomain().getCodeSource();
            if (source != null) {
                Path classes = Path.of(source.getLocation().toURI());
                return (Files.isDirectory(classes) ? ofFolder(classes) : ofJar(classes)).toString();
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException hidden) {
            // As if there were no source.
        }
        return UUID.randomUUID().toString();
    }

    private static SortedMap<String, Long> ofJar(Path jar) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(PACKAGE) && entry.getName().endsWith(".class")) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return sums;
    }

    private static SortedMap<String, Long> ofFolder(Path root) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(PACKAGE))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                sums.put(root.relativize(file).toString(), sum.getValue());
            }
        }
        return sums;
    }
}
