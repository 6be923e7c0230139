package org.cancerimaging.mappers.dicom;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One series as gathered from its files (DICOM PS3.3 C.7.3.1). Raw site values: never written, logged or shown.
 *
 * @param seriesUid (0020,000E)
 * @param studyUid (0020,000D); null when no file has one
 * @param patientId (0010,0020) trimmed; null when absent or empty
 * @param issuer (0010,0021); null when absent
 * @param sex (0010,0040) as found
 * @param birthDate (0010,0030) as found
 * @param age (0010,1010) as found, e.g. {@code 045Y}
 * @param studyDate (0008,0020) as found
 * @param modality (0008,0060)
 * @param sopClasses (0008,0016), all that occur
 * @param bodyParts (0018,0015), all that occur, as found
 * @param lateralities (0020,0060) or (0020,0062), all that occur
 * @param anatomy codes of the Anatomic Region Sequence (0008,2218)
 * @param manufacturers (0008,0070), all that occur, as found
 * @param models (0008,1090), all that occur, as found
 * @param image numbers of image series; all fields null where no file has them
 * @param segments the Segment Sequence (0062,0002) of SEG objects, or annotation groups
 * @param details how it was acquired, and what RT objects and reports hold
 * @param instances number of files
 * @param bytes their size
 */
public record DicomSeries(
        String seriesUid,
        @Nullable String studyUid,
        @Nullable String patientId,
        @Nullable String issuer,
        @Nullable String sex,
        @Nullable String birthDate,
        @Nullable String age,
        @Nullable String studyDate,
        @Nullable String modality,
        SortedSet<String> sopClasses,
        SortedSet<String> bodyParts,
        SortedSet<String> lateralities,
        List<Code> anatomy,
        SortedSet<String> manufacturers,
        SortedSet<String> models,
        Image image,
        List<Segment> segments,
        Details details,
        long instances,
        long bytes) {

    /**
     * A coded value of a code sequence (PS3.3 section 8).
     *
     * @param scheme coding scheme designator, e.g. {@code SCT}
     * @param value code value
     * @param meaning code meaning; free text
     */
    public record Code(String scheme, String value, String meaning) {
        @Override
        public String toString() {
            return "Code[" + scheme + ", " + value + "]";
        }
    }

    /**
     * The numbers of an image series, from the first file that has them.
     *
     * @param rows (0028,0010) in pixels
     * @param columns (0028,0011) in pixels
     * @param pixelSpacing (0028,0030), row spacing in mm
     * @param sliceThickness (0018,0050) in mm
     * @param kvp (0018,0060) in kV
     * @param fieldStrength (0018,0087) as found; tesla by the standard
     * @param contrast whether (0018,0010) or (0018,0012) tells an agent
     */
    public record Image(
            @Nullable Integer rows,
            @Nullable Integer columns,
            @Nullable Double pixelSpacing,
            @Nullable Double sliceThickness,
            @Nullable Double kvp,
            @Nullable Double fieldStrength,
            boolean contrast) {}

    /**
     * One segment of a segmentation object (PS3.3 C.8.20.2).
     *
     * @param number (0062,0004)
     * @param algorithmType (0062,0008): MANUAL, SEMIAUTOMATIC or AUTOMATIC
     * @param category (0062,0003)
     * @param type (0062,000F)
     * @param anatomy (0008,2218)
     */
    public record Segment(
            int number,
            @Nullable String algorithmType,
            @Nullable Code category,
            @Nullable Code type,
            List<Code> anatomy) {}

    /**
     * What only some kinds of series have.
     *
     * @param quantities different values of each, in rising order
     * @param terms words of the standard, as found; several of one attribute separated by backslashes
     * @param codes of each role
     * @param regions of an RT structure set
     * @param measurements of reports
     * @param descriptions (0008,1030), (0008,103E) and (0018,1030): free text, only ever compared with terms
     */
    public record Details(
            Map<Quantity, List<Double>> quantities,
            Map<DefinedTerm, SortedSet<String>> terms,
            Map<CodeRole, List<Code>> codes,
            List<Region> regions,
            List<Measurement> measurements,
            SortedSet<String> descriptions) {

        /** Nothing. */
        public static final Details NONE =
                new Details(Map.of(), Map.of(), Map.of(), List.of(), List.of(), Collections.emptySortedSet());

        /** Shows no source value. */
        @Override
        public String toString() {
            return "Details[redacted]";
        }
    }

    /**
     * One region of an RT structure set (PS3.3 C.8.8.5).
     *
     * @param number (3006,0022)
     * @param name (3006,0026); free text, only ever compared with terms
     * @param algorithmType (3006,0036): MANUAL, SEMIAUTOMATIC or AUTOMATIC
     * @param interpretedType (3006,00A4), e.g. {@code GTV} or {@code ORGAN}
     */
    public record Region(
            int number,
            @Nullable String name,
            @Nullable String algorithmType,
            @Nullable String interpretedType) {

        /** The same with its interpreted type. */
        Region with(@Nullable String type) {
            return new Region(number, name, algorithmType, type);
        }

        /** Shows no source value. */
        @Override
        public String toString() {
            return "Region[" + number + "]";
        }
    }

    /**
     * One measured number of a structured report (PS3.16 TID 1500).
     *
     * @param quantity what was measured
     * @param value the number
     * @param unit its unit, mostly of UCUM; null when absent
     * @param derivation how the number was made of several, e.g. the mean; null when absent
     * @param finding what was measured on; null when the report does not tell
     * @param site where; null when the report does not tell
     */
    public record Measurement(
            Code quantity,
            double value,
            @Nullable Code unit,
            @Nullable Code derivation,
            @Nullable Code finding,
            @Nullable Code site) {

        /** The same with what is told beside it where it does not tell itself. */
        Measurement about(@Nullable Code otherFinding, @Nullable Code otherSite) {
            return new Measurement(
                    quantity,
                    value,
                    unit,
                    derivation,
                    finding == null ? otherFinding : finding,
                    site == null ? otherSite : site);
        }
    }

    /** Shows no source value. */
    @Override
    public String toString() {
        return "DicomSeries[" + instances + " instances]";
    }
}
