package org.cancerimaging.server.demo.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes of DICOM files, compared with what PS3.5 prescribes. */
final class DicomWriterTest {

    private static final int PREAMBLE = 128;

    @Test
    void aFileStartsWithPreambleAndPrefix() {
        byte[] file = DicomWriter.write(image(), Encoding.EXPLICIT_LITTLE);
        assertArrayEquals(new byte[PREAMBLE], Arrays.copyOf(file, PREAMBLE));
        assertEquals("DICM", ascii(file, PREAMBLE, 4));
    }

    @Test
    void theMetaGroupSaysHowLongItIs() {
        byte[] file = DicomWriter.write(image(), Encoding.EXPLICIT_LITTLE);
        assertEquals("0200000055 4c0400".replace(" ", ""), hex(file, PREAMBLE + 4, 8));
        int length = file[PREAMBLE + 12] & 0xFF;
        assertEquals("0800", hex(file, PREAMBLE + 16 + length, 2));
    }

    @Test
    void explicitElementsNameTheirRepresentation() {
        assertEquals("1800150043530600425245415354", data(Encoding.EXPLICIT_LITTLE, breast()));
    }

    @Test
    void implicitElementsHaveFourByteLengths() {
        assertEquals("1800150006000000425245415354", data(Encoding.BARE, breast()));
    }

    @Test
    void bigEndianTurnsTagsLengthsAndNumbers() {
        Attributes rows = new Attributes().set(Attribute.ROWS, 512);
        assertEquals("00280010555300020200", data(Encoding.EXPLICIT_BIG, rows));
    }

    @Test
    void oddValuesArePaddedAsTheirRepresentationAsks() {
        Attributes odd = new Attributes().set(Attribute.MODALITY, "SEG").set(Attribute.SOP_CLASS_UID, "1.2");
        assertEquals(
                "08001600554904 00312e3200 08006000435304 0053454720".replace(" ", ""),
                data(Encoding.EXPLICIT_LITTLE, odd));
    }

    @Test
    void elementsAreInTheOrderOfTheirTags() {
        Attributes turned = new Attributes().set(Attribute.PIXEL_DATA, "").set(Attribute.MODALITY, "CT");
        assertTrue(data(Encoding.EXPLICIT_LITTLE, turned).startsWith("08006000"));
    }

    @Test
    void sequencesHaveLengthsOrDelimiters() {
        Attributes sequence = new Attributes().set(Attribute.ANATOMIC_REGION_SEQUENCE, breast());
        assertEquals(
                "08001822 5351 0000 16000000 feff00e0 0e000000 1800150043530600425245415354".replace(" ", ""),
                data(Encoding.EXPLICIT_LITTLE, sequence));
        assertEquals(
                "00082218 5351 0000 ffffffff fffee000 ffffffff 0018001543530006425245415354 fffee00d00000000 fffee0dd00000000"
                        .replace(" ", ""),
                data(Encoding.EXPLICIT_BIG, sequence));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void namesAreWrittenInTheirCharacterSet(Encoding encoding) throws IOException {
        Attributes greek =
                image().set(Attribute.SPECIFIC_CHARACTER_SET, "ISO_IR 126").set(Attribute.PATIENT_NAME, "Δοκιμή^Ελένη");
        String found = HexFormat.of().formatHex(inflated(DicomWriter.write(greek, encoding), encoding));
        assertTrue(found.contains("c4efeae9ecde5ec5ebddede7"), found);
    }

    @Test
    void japaneseNamesSwitchSetsByEscapes() {
        Attributes japanese = new Attributes()
                .set(Attribute.SPECIFIC_CHARACTER_SET, "\\ISO 2022 IR 87")
                .set(Attribute.PATIENT_NAME, "Shiken^Tarou=試験^太郎");
        String found = data(Encoding.EXPLICIT_LITTLE, japanese);
        assertTrue(found.contains("1b2442"), found);
        assertTrue(found.contains("1b2842"), found);
    }

    @Test
    void aCopyDoesNotChangeItsTemplate() {
        Attributes template = breast();
        new Attributes(template).set(Attribute.BODY_PART_EXAMINED, "CHEST").without(Attribute.BODY_PART_EXAMINED);
        assertEquals("BREAST", template.text(Attribute.BODY_PART_EXAMINED));
        assertFalse(template.elements().isEmpty());
    }

    private static Attributes breast() {
        return new Attributes().set(Attribute.BODY_PART_EXAMINED, "BREAST");
    }

    private static Attributes image() {
        return new Attributes()
                .set(Attribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                .set(Attribute.SOP_INSTANCE_UID, "2.25.1");
    }

    private static String data(Encoding encoding, Attributes attributes) {
        byte[] all = new ElementWriter(encoding.layout(), attributes.charset()).all(attributes);
        return HexFormat.of().formatHex(all);
    }

    private static byte[] inflated(byte[] file, Encoding encoding) throws IOException {
        if (encoding != Encoding.DEFLATED) {
            return file;
        }
        int start = PREAMBLE + 16 + (file[PREAMBLE + 12] & 0xFF);
        InputStream rest = new ByteArrayInputStream(file, start, file.length - start);
        return new InflaterInputStream(rest, new Inflater(true)).readAllBytes();
    }

    private static String ascii(byte[] file, int from, int length) {
        return new String(file, from, length, StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] file, int from, int length) {
        return HexFormat.of().formatHex(file, from, from + length);
    }
}
