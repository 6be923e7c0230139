package org.cancerimaging.mappers.dicom.dcm4che;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.cancerimaging.mappers.DicomFile;
import org.cancerimaging.mappers.dicom.source.MemoryBytes;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.junit.jupiter.api.Test;

class Dcm4cheReaderTest {

    private static final byte[] CT = new DicomFile()
            .text(0x00080060, "CS", "CT")
            .text(0x00100010, "PN", "Doe^Jane")
            .text(0x0020000E, "UI", "1.5")
            .toArray();

    private final Dcm4cheReader reader = new Dcm4cheReader();

    @Test
    void whatItReadsComesBackAsAFile() throws IOException {
        byte[] again = reader.reread(new MemoryBytes(CT));
        assertNotNull(again);
        Attributes read = DataSets.of(new MemoryBytes(again));
        assertEquals("1.5", read.getString(Tag.SeriesInstanceUID));
        assertEquals("Doe^Jane", read.getString(Tag.PatientName));
        assertFalse(read.contains(Tag.SOPClassUID), "nothing is made up");
    }

    @Test
    void anObjectWithoutSeriesIsRefused() throws IOException {
        assertNull(reader.reread(
                new MemoryBytes(new DicomFile().text(0x00080060, "CS", "CT").toArray())));
    }

    @Test
    void brokenObjectsAreRefusedSoon() {
        long seed = System.nanoTime();
        System.out.println("broken objects seed: " + seed);
        Random random = new Random(seed);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 2000; i++) {
                byte[] broken = Arrays.copyOf(CT, 132 + random.nextInt(CT.length - 132));
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                byte[] again = reader.reread(new MemoryBytes(broken));
                assertTrue(again == null || again.length < 4096, "as it comes");
            }
        });
    }

    @Test
    void theVersionIsPartOfTheJournalsPrint() {
        assertTrue(reader.version().contains("dcm4che"), reader.version());
    }
}
