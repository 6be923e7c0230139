package org.cancerimaging.server.demo.description;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One invented dataset, a block of {@code demo/holdings/*.yaml}. Codes are notations of the code lists.
 *
 * @param id its id in the catalogue
 * @param provider id of who holds it
 * @param cases people in it, a multiple of ten
 * @param studies imaging studies in it, a multiple of ten
 * @param sexes notations; at least one
 * @param ages youngest and oldest typical age, in years
 * @param acquired first and last year of acquisition
 * @param codes ICD-10 codes of its cases, as text
 * @param coverage which population it stands for
 * @param origin one sentence on where it comes from
 * @param segmentations what was drawn on it; null when nothing was
 */
record Holding(
        String id,
        String provider,
        String title,
        String description,
        String condition,
        List<String> modalities,
        List<String> regions,
        List<String> manufacturers,
        List<String> sexes,
        List<Integer> ages,
        long cases,
        long studies,
        List<String> methods,
        List<String> types,
        String tier,
        String access,
        List<Integer> acquired,
        LocalDate issued,
        LocalDate modified,
        String version,
        String codes,
        List<String> categories,
        List<String> keywords,
        @Nullable Segmentations segmentations,
        String coverage,
        String origin) {

    /** Refuses a block with a missing key, which only a mistake in our own files can cause. */
    Holding {
        Objects.requireNonNull(version, () -> "a key is missing in the block of " + id);
        Objects.requireNonNull(origin, () -> "a key is missing in the block of " + id);
    }

    /**
     * Outlines in the images.
     *
     * @param regions what is outlined, notations of body regions
     * @param algorithms how, notations of algorithm types
     * @param studies how many studies have them, a multiple of ten
     */
    record Segmentations(List<String> regions, List<String> algorithms, long studies) {}
}
