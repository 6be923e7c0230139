package org.cancerimaging.mappers.dicom;

import static org.cancerimaging.mappers.dicom.SeriesBuilder.series;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Details;
import org.cancerimaging.mappers.dicom.DicomSeries.Image;
import org.cancerimaging.mappers.dicom.DicomSeries.Measurement;
import org.cancerimaging.mappers.dicom.DicomSeries.Region;
import org.cancerimaging.mappers.dicom.DicomSeries.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A finished series comes back as it was put in, whatever it holds. */
class SealedSeriesTest {

    private final SealedSeries sealed = new SealedSeries();

    @Test
    void anySeriesComesBackAsItWasInTheOrderOfUids() {
        long seed = Long.getLong("catalogue.seed", System.nanoTime());
        System.out.println("sealed series seed: " + seed);
        Random random = new Random(seed);
        List<DicomSeries> plain = new ArrayList<>();
        for (int number = 0; number < 2000; number++) {
            plain.add(any("1.2." + random.nextInt(1_000_000) + "." + number, random));
        }
        plain.forEach(sealed::put);
        assertEquals(plain, sealed);
        sealed.sort();
        plain.sort(Comparator.comparing(DicomSeries::seriesUid));
        assertEquals(plain, sealed);
    }

    @Test
    void aSeriesLargerThanABlockComesBack() {
        SortedSet<String> long1 = new TreeSet<>(List.of("ä".repeat(900_000)));
        DicomSeries large = series("1.2").details(described(long1)).build();
        DicomSeries small = series("1.1").build();
        List.of(large, small, large).forEach(sealed::put);
        assertEquals(List.of(large, small, large), sealed);
    }

    @Test
    void nothingCanBeChangedFromOutside() {
        sealed.put(series("1.1").build());
        assertThrows(UnsupportedOperationException.class, () -> sealed.remove(0));
        assertThrows(IndexOutOfBoundsException.class, () -> sealed.get(1));
        SortedSet<String> parts = sealed.get(0).bodyParts();
        assertThrows(UnsupportedOperationException.class, () -> parts.add("LEG"));
    }

    @Test
    void moreDifferentTextsThanAreNumberedComeBackToo() {
        for (int number = 0; number < 100_100; number++) {
            sealed.put(series("1." + number).bodyParts("PART" + number).build());
        }
        assertEquals("PART5", sealed.get(5).bodyParts().first());
        assertEquals("PART100099", sealed.get(100_099).bodyParts().first());
    }

    @Test
    void aSeriesTakesAFewHundredBytes() {
        int count = 20_000;
        for (int number = 0; number < count; number++) {
            sealed.put(series("1.2.840.113619.2.55.3.604688119.868.1234567890." + number)
                    .study("1.2.840.113619.2.55.3.604688119.969.1234567890." + number / 4)
                    .patient("MRN-" + number / 4)
                    .build());
        }
        long bytes = sealed.bytes() / count;
        assertTrue(bytes < 300, bytes + " bytes a series");
    }

    @Test
    void noValueIsShown() {
        sealed.put(series("1.1").patient("MRN-77").build());
        assertFalse(sealed.toString().contains("77"));
        assertTrue(sealed.toString().contains("1"), sealed::toString);
    }

    private static DicomSeries any(String uid, Random random) {
        return series(uid)
                .study(text(random))
                .patient(text(random))
                .sex(text(random))
                .age(text(random), text(random), text(random))
                .modality(text(random))
                .bodyParts(texts(random))
                .sides(texts(random))
                .anatomy(codes(random).toArray(new Code[0]))
                .makers(texts(random))
                .models(texts(random))
                .image(new Image(
                        random.nextBoolean() ? null : random.nextInt(),
                        random.nextBoolean() ? null : random.nextInt(5000),
                        number(random),
                        number(random),
                        number(random),
                        number(random),
                        random.nextBoolean()))
                .segments(new Segment(random.nextInt(), text(random), code(random), code(random), codes(random)))
                .details(details(random))
                .build();
    }

    private static Details details(Random random) {
        Map<Quantity, List<Double>> quantities = new EnumMap<>(Quantity.class);
        Map<DefinedTerm, SortedSet<String>> terms = new EnumMap<>(DefinedTerm.class);
        Map<CodeRole, List<Code>> roles = new EnumMap<>(CodeRole.class);
        for (Quantity quantity : Quantity.values()) {
            if (random.nextInt(4) == 0) {
                quantities.put(quantity, List.of(-0.5, random.nextDouble(), Double.MAX_VALUE));
            }
        }
        for (DefinedTerm term : DefinedTerm.values()) {
            if (random.nextInt(4) == 0) {
                terms.put(term, new TreeSet<>(List.of(texts(random))));
            }
        }
        for (CodeRole role : CodeRole.values()) {
            roles.put(role, codes(random));
        }
        Code quantity = new Code("SCT", "118565006", "Volume");
        return new Details(
                quantities,
                terms,
                roles,
                List.of(new Region(random.nextInt(), text(random), text(random), text(random))),
                List.of(new Measurement(quantity, random.nextGaussian(), code(random), code(random), null, null)),
                new TreeSet<>(List.of(texts(random))));
    }

    private static Details described(SortedSet<String> descriptions) {
        return new Details(Map.of(), Map.of(), Map.of(), List.of(), List.of(), descriptions);
    }

    private static @Nullable String text(Random random) {
        String[] some = {"", "SIEMENS", "Müller^Änne", "山田", "1.2.840." + random.nextInt(), " \\ "};
        return random.nextInt(5) == 0 ? null : some[random.nextInt(some.length)];
    }

    private static String[] texts(Random random) {
        return random.ints(random.nextInt(4), 0, 50)
                .distinct()
                .mapToObj(number -> "text " + number)
                .toArray(String[]::new);
    }

    private static @Nullable Code code(Random random) {
        return random.nextBoolean() ? null : new Code("SCT", Integer.toString(random.nextInt(99)), "meaning");
    }

    private static List<Code> codes(Random random) {
        Code code = code(random);
        return code == null ? List.of() : List.of(code, new Code("DCM", "1", ""));
    }

    private static @Nullable Double number(Random random) {
        return random.nextBoolean() ? null : random.nextGaussian();
    }
}
