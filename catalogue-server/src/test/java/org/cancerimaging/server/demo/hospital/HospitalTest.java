package org.cancerimaging.server.demo.hospital;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources of the synthetic hospitals. */
final class HospitalTest {

    private static final long SEED = 7;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void equalSeedsGiveEqualBytes(int which) {
        Map<String, byte[]> first = files(SEED, which);
        Map<String, byte[]> second = files(SEED, which);
        assertEquals(first.keySet(), second.keySet());
        first.forEach((path, bytes) -> assertArrayEquals(bytes, second.get(path), path));
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        Hospital one = Hospital.all(1).get(0);
        Hospital other = Hospital.all(2).get(0);
        assertNotEquals(text(written(one), one.table()), text(written(other), other.table()));
    }

    @Test
    void thereAreEnoughFilesForRoundedCounts() {
        long images = 0;
        for (int which = 0; which < 3; which++) {
            images += files(SEED, which).keySet().stream()
                    .filter(path -> path.startsWith(Hospital.IMAGES))
                    .count();
        }
        assertTrue(images >= 600, images + " files");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void eachHospitalTreatsEnoughPeople(int which) {
        Hospital hospital = Hospital.all(SEED).get(which);
        List<String> lines = lines(written(hospital), hospital.table());
        assertTrue(lines.size() > 24, lines.size() + " lines");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void noFileIsOverwrittenByAnother(int which) {
        Hospital hospital = Hospital.all(SEED).get(which);
        Map<String, byte[]> seen = new TreeMap<>();
        hospital.write((path, bytes) -> assertEquals(null, seen.put(path, bytes), path));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theFolderHoldsWhatIsNoImage(int which) {
        Map<String, byte[]> files = files(SEED, which);
        assertTrue(files.containsKey("dicom/DICOMDIR"));
        assertTrue(files.containsKey("dicom/export/README.txt"));
        assertTrue(Objects.requireNonNull(files.get("dicom/export/broken.dcm")).length > 132);
        assertEquals(0, Objects.requireNonNull(files.get("dicom/export/empty.dcm")).length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theTableHasTheFaultsOfTablesKeptByHand(int which) {
        Hospital hospital = Hospital.all(SEED).get(which);
        String table = text(written(hospital), hospital.table());
        assertTrue(table.contains("965"));
        assertTrue(table.contains("Unkown") || table.contains("mänlich"));
    }

    @Test
    void theTablesDifferInSeparatorAndLanguage() {
        List<Hospital> hospitals = Hospital.all(SEED);
        assertTrue(header(hospitals.get(0)).startsWith("Patienten-ID;"));
        assertTrue(header(hospitals.get(1)).startsWith("patient_id,"));
        assertTrue(header(hospitals.get(2)).startsWith("ID paziente\t"));
    }

    private static String header(Hospital hospital) {
        return lines(written(hospital), hospital.table()).get(0);
    }

    private static List<String> lines(Map<String, byte[]> files, String path) {
        return text(files, path).lines().toList();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(long seed, int which) {
        return written(Hospital.all(seed).get(which));
    }

    private static Map<String, byte[]> written(Hospital hospital) {
        Map<String, byte[]> files = new TreeMap<>();
        hospital.write(files::put);
        return files;
    }
}
