package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The attributes that DICOM PS3.15 annex E lists for de-identification, apart from the private ones. */
final class AnnexE {

    private final SortedMap<Integer, Listed> all;

    /**
     * One of them.
     *
     * @param vr its value representation by PS3.6
     * @param action what the basic profile does: X remove, Z empty, D replace, U replace the UID, K keep, C clean
     * @param name by PS3.6
     */
    record Listed(String vr, String action, String name) {}

    private AnnexE(SortedMap<Integer, Listed> all) {
        this.all = Collections.unmodifiableSortedMap(all);
    }

    static AnnexE load() {
        SortedMap<Integer, Listed> all = new TreeMap<>(Integer::compareUnsigned);
        try (InputStream in = Objects.requireNonNull(AnnexE.class.getResourceAsStream("annex-e.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> all.put(
                            Integer.parseUnsignedInt(cells[0].replace(",", ""), 16),
                            new Listed(cells[1], cells[2], cells[3])));
            return new AnnexE(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By tag, in the order of the tags. */
    SortedMap<Integer, Listed> all() {
        return all;
    }
}
