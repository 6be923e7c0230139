package org.cancerimaging.mappers.dicom.dcm4che;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cancerimaging.mappers.dicom.pacs.PacsEntry;
import org.dcm4che3.data.Tag;

/** Which storage classes (PS3.4 annex B.5) an object can have: its own, or where the PACS does not tell, by modality. */
final class StorageClasses {

    private static final String BASE = "1.2.840.10008.5.1.4.1.1.";
    private static final String CAPTURE = "7";

    /** Behind {@link #BASE}; at most four, so that each fits into an association in all transfer syntaxes. */
    private static final Map<String, List<String>> OF_MODALITY = Map.ofEntries(
            Map.entry("CR", List.of("1", "1.1")),
            Map.entry("CT", List.of("2", "2.1", "2.2")),
            Map.entry("DX", List.of("1.1", "1")),
            Map.entry("ECG", List.of("9.1.1", "9.1.2", "9.2.1")),
            Map.entry("KO", List.of("88.59")),
            Map.entry("MG", List.of("1.2", "13.1.3", "1")),
            Map.entry("MR", List.of("4", "4.1", "4.4")),
            Map.entry("NM", List.of("20")),
            Map.entry("OP", List.of("77.1.5.1", "77.1.5.4")),
            Map.entry("OT", List.of("7.2", "7.4", "30")),
            Map.entry("PR", List.of("11.1", "11.2")),
            Map.entry("PT", List.of("128", "130", "128.1")),
            Map.entry("REG", List.of("66.1", "66.3")),
            Map.entry("RF", List.of("12.2", "12.1")),
            Map.entry("RTDOSE", List.of("481.2")),
            Map.entry("RTIMAGE", List.of("481.1")),
            Map.entry("RTPLAN", List.of("481.5", "481.8")),
            Map.entry("RTRECORD", List.of("481.4", "481.6", "481.7")),
            Map.entry("RTSTRUCT", List.of("481.3")),
            Map.entry("SEG", List.of("66.4", "66.5", "66.7")),
            Map.entry("SM", List.of("77.1.6", "77.1.2", "77.1.3")),
            Map.entry("SR", List.of("88.11", "88.22", "88.33", "88.34")),
            Map.entry("US", List.of("6.1", "3.1", "6.2")),
            Map.entry("XA", List.of("12.1", "12.1.1", "13.1.1")));

    private StorageClasses() {}

    /** Those to ask for. */
    static List<String> of(PacsEntry object) {
        if (!object.sopClass().isEmpty()) {
            return List.of(object.sopClass());
        }
        String modality = DataSets.of(object.file()).getString(Tag.Modality, "");
        List<String> likely = OF_MODALITY.getOrDefault(modality, List.of("7.1", "7.2", "7.4"));
        return Stream.concat(likely.stream(), Stream.of(CAPTURE))
                .map(BASE::concat)
                .toList();
    }
}
