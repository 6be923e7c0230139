package org.cancerimaging.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cancerimaging.mappers.dicom.FileExplainer;
import org.cancerimaging.server.demo.dicom.Attribute;
import org.cancerimaging.server.demo.dicom.Attributes;
import org.cancerimaging.server.demo.dicom.DicomWriter;
import org.cancerimaging.server.demo.dicom.Encoding;
import org.cancerimaging.server.demo.dicom.Representation;

/**
 * DICOM files with a telling word, number or date in every attribute of PS3.15 table E.1-1, in private elements and
 * inside sequences, and in the names of files and folders.
 */
final class PlantedFiles {

    private static final String WORD = "Zorfquäb";
    private static final String NUMBER = "973625184026";
    private static final String DATE = "18970302";
    private static final List<String> TRACES = List.of("zorfqu", NUMBER, DATE, "1897-03-02");
    private static final int FIRST = 0x00080000;

    private PlantedFiles() {}

    /** Writes whole and broken ones below a folder, and answers them. */
    static List<Path> write(Path folder) throws IOException {
        Path below = Files.createDirectories(folder.resolve(WORD + "_Jane"));
        byte[] whole = DicomWriter.write(planted("ISO_IR 192"), Encoding.IMPLICIT_LITTLE);
        return List.of(
                Files.write(
                        below.resolve(WORD + "1.dcm"),
                        DicomWriter.write(planted("ISO_IR 100"), Encoding.EXPLICIT_LITTLE)),
                Files.write(below.resolve(WORD + "2.dcm"), whole),
                Files.write(below.resolve(WORD + "3.dcm"), Arrays.copyOf(whole, whole.length / 3)));
    }

    /** Those of the files at or below a path that hold something planted, by name. */
    static List<Path> traces(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(PlantedFiles::tells)
                    .toList();
        }
    }

    private static boolean tells(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return TRACES.stream().anyMatch(text::contains)
                    || file.toString().toLowerCase(Locale.ROOT).contains(TRACES.get(0));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Attributes planted(String characterSet) throws IOException {
        Attributes all = new Attributes();
        listed().forEach(cells -> plant(all, cells[0], cells[1]));
        return all.set(0x00090010, Representation.LO, WORD)
                .set(0x00091010, Representation.UN, WORD)
                .set(Attribute.SPECIFIC_CHARACTER_SET, characterSet)
                .set(Attribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                .set(Attribute.MODALITY, "CT")
                .set(Attribute.ROWS, 16)
                .set(Attribute.COLUMNS, 16)
                .set(Attribute.PIXEL_SPACING, "0.7\\0.7");
    }

    private static List<String[]> listed() throws IOException {
        try (InputStream table = Objects.requireNonNull(FileExplainer.class.getResourceAsStream("annex-e.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static void plant(Attributes target, String tagText, String letters) {
        int tag = Integer.parseUnsignedInt(tagText.replace(",", ""), 16);
        if (Integer.compareUnsigned(tag, FIRST) < 0 || letters.equals("OB") || letters.equals("OW")) {
            return;
        }
        switch (letters) {
            case "UI" -> target.set(tag, Representation.UI, "1.2.826." + NUMBER + "." + Integer.toUnsignedString(tag));
            case "DA" -> target.set(tag, Representation.DA, DATE);
            case "TM" -> target.set(tag, Representation.TM, "093625." + NUMBER.substring(0, 6));
            case "PN" -> target.set(tag, Representation.PN, WORD + "^Jane");
            default -> target.set(tag, Representation.LO, WORD + " " + NUMBER);
        }
    }
}
