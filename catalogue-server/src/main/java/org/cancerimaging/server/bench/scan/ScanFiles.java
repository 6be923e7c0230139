package org.cancerimaging.server.bench.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.demo.dicom.Attribute;
import org.cancerimaging.server.demo.dicom.Attributes;
import org.cancerimaging.server.demo.dicom.DicomWriter;
import org.cancerimaging.server.demo.dicom.Encoding;
import org.cancerimaging.server.demo.dicom.Representation;

/**
 * DICOM files with headers as large as those of real scanners: 2 KB without private elements, 9 KB with many small ones
 * before the image description, 65 and 125 KB with large private blocks in group 0029. Synthetic, always the same.
 */
final class ScanFiles {

    private static final int PER_FOLDER = 500;
    private static final int PER_SERIES = 50;
    private static final int KILOBYTE = 1024;
    private static final int PIXELS = 32 * KILOBYTE;
    private static final int SMALL_ELEMENTS = 200;
    private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    private static final String MR = "1.2.840.10008.5.1.4.1.1.4";

    private final Path folder;

    ScanFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes so many files in folders of 500. */
    List<Path> write(int count) throws IOException {
        List<Path> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            files.add(write(i, bytes(i)));
        }
        return files;
    }

    /** Writes so many files of 1 to 2 KB without pixels, to be found unchanged. */
    void writeSmall(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write(i, DicomWriter.write(basics(i, PER_SERIES), Encoding.EXPLICIT_LITTLE));
        }
    }

    /** One object of a series of its own, without pixels. */
    static byte[] alone(int number) {
        return DicomWriter.write(basics(number, 1), Encoding.EXPLICIT_LITTLE);
    }

    private Path write(int number, byte[] content) throws IOException {
        Path below = Files.createDirectories(folder.resolve("s" + number / PER_FOLDER));
        return Files.write(below.resolve("i" + number + ".dcm"), content);
    }

    private static byte[] bytes(int number) {
        Attributes attributes = basics(number, PER_SERIES);
        switch (number / PER_SERIES % 4) {
            case 0 -> {}
            case 1 -> smallElements(attributes);
            case 2 -> block(attributes, 60 * KILOBYTE);
            default -> {
                block(attributes, 110 * KILOBYTE);
                smallElements(attributes);
            }
        }
        attributes.zeros(Attribute.PIXEL_DATA, PIXELS);
        return DicomWriter.write(attributes, number % 8 == 0 ? Encoding.IMPLICIT_LITTLE : Encoding.EXPLICIT_LITTLE);
    }

    private static Attributes basics(int number, int perSeries) {
        int series = number / perSeries;
        boolean mr = series % 2 == 1;
        String root = "2.25.30164011772012745." + series;
        return new Attributes()
                .set(Attribute.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
                .set(Attribute.IMAGE_TYPE, "ORIGINAL\\PRIMARY\\AXIAL")
                .set(Attribute.SOP_CLASS_UID, mr ? MR : CT)
                .set(Attribute.SOP_INSTANCE_UID, root + "." + number)
                .set(Attribute.STUDY_DATE, "20240229")
                .set(Attribute.STUDY_TIME, "101112.130000")
                .set(Attribute.ACCESSION_NUMBER, "A" + series / 4)
                .set(Attribute.MODALITY, mr ? "MR" : "CT")
                .set(Attribute.MANUFACTURER, mr ? "SIEMENS" : "GE MEDICAL SYSTEMS")
                .set(Attribute.INSTITUTION_NAME, "Synthetic Hospital")
                .set(Attribute.REFERRING_PHYSICIAN_NAME, "Nobody^Nick")
                .set(Attribute.STATION_NAME, "ROOM" + series % 3)
                .set(Attribute.STUDY_DESCRIPTION, "Thorax with contrast")
                .set(Attribute.SERIES_DESCRIPTION, "Axial " + series)
                .set(Attribute.MANUFACTURER_MODEL_NAME, mr ? "Aera" : "LightSpeed VCT")
                .set(Attribute.PATIENT_NAME, "Synthetic^Patient" + series / 4)
                .set(Attribute.PATIENT_ID, "SYN" + series / 4)
                .set(Attribute.PATIENT_BIRTH_DATE, "19600101")
                .set(Attribute.PATIENT_SEX, "F")
                .set(Attribute.PATIENT_AGE, "064Y")
                .set(Attribute.BODY_PART_EXAMINED, "CHEST")
                .set(Attribute.SLICE_THICKNESS, "1.25")
                .set(Attribute.KVP, "120")
                .set(Attribute.DEVICE_SERIAL_NUMBER, "0815")
                .set(Attribute.SOFTWARE_VERSIONS, "synthetic 1")
                .set(Attribute.PROTOCOL_NAME, "Thorax")
                .set(Attribute.STUDY_INSTANCE_UID, "2.25.40164011772012745." + series / 4)
                .set(Attribute.SERIES_INSTANCE_UID, root)
                .set(Attribute.SERIES_NUMBER, Integer.toString(series))
                .set(Attribute.INSTANCE_NUMBER, Integer.toString(number))
                .set(Attribute.FRAME_OF_REFERENCE_UID, root + ".0")
                .set(Attribute.SAMPLES_PER_PIXEL, 1)
                .set(Attribute.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .set(Attribute.ROWS, 128)
                .set(Attribute.COLUMNS, 128)
                .set(Attribute.PIXEL_SPACING, "0.75\\0.75")
                .set(Attribute.BITS_ALLOCATED, 16)
                .set(Attribute.BITS_STORED, 12)
                .set(Attribute.HIGH_BIT, 11)
                .set(Attribute.PIXEL_REPRESENTATION, 0);
    }

    /** As one maker writes them, between the acquisition and the series. */
    private static void smallElements(Attributes attributes) {
        attributes.set(0x00190010, Representation.LO, "SYNTHETIC 01");
        for (int i = 0; i < SMALL_ELEMENTS; i++) {
            attributes.set(0x00191000 + i, Representation.LO, "private value number " + i);
        }
    }

    /** As another writes them, behind the image description's beginning. */
    private static void block(Attributes attributes, int length) {
        attributes.set(0x00290010, Representation.LO, "SYNTHETIC CSA");
        attributes.set(0x00291010, Representation.OB, "x".repeat(length));
        attributes.set(0x00291020, Representation.OB, "y".repeat(4 * KILOBYTE));
    }
}
