package org.cancerimaging.server.bench.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.Eucaim;

/** Values of the code lists, the frequent ones first. */
final class Values {

    static final String DCM = "http://dicom.nema.org/resources/ontology/DCM/";
    static final String SCT = "http://snomed.info/id/";
    static final String AGE = "https://w3id.org/cancer-imaging/age-band/";

    static final List<Kind> KINDS = List.of(
            new Kind("CT", "CT", "2", "IMG1000026"),
            new Kind("MR", "MRI", "4", "IMG1000022"),
            new Kind("PT", "PET", "128", "IMG1000037"),
            new Kind("MG", "Mammography", "1.2", "IMG1000030"));

    static final List<Place> PLACES = List.of(
            new Place("816094009", "Chest", "BP1000067", "CLIN1000065"),
            new Place("76752008", "Breast", "BP1000136", "CLIN1000060"),
            new Place("41216001", "Prostate", "BP1000021", "CLIN1000087"),
            new Place("818981001", "Abdomen", "BP1000173", "CLIN1000077"),
            new Place("69536005", "Head", "BP1000120", "CLIN1007977"),
            new Place("45048000", "Neck", "BP1000121", "CLIN1007977"),
            new Place("816092008", "Pelvis", "BP1000092", "CLIN1007977"));

    static final List<String> MAKERS = makers("IMG1000044", "IMG1000047", "IMG1000046", "IMG1000050", "IMG1000060");

    static final List<String> SEXES = List.of(SCT + "248152002", SCT + "248153007");

    static final List<String> AGES = IntStream.iterate(60, band -> band > 0, band -> band - 5)
            .mapToObj(band -> AGE + band + "-" + (band + 4))
            .toList();

    static final List<String> COUNTRIES = List.of("DEU", "FRA", "ESP", "ITA", "NLD", "PRT", "GRC", "SWE", "POL", "AUT");

    private Values() {}

    /**
     * A kind of images.
     *
     * @param code of the modality in DICOM
     * @param word for titles
     * @param sop end of the class of its objects
     * @param listed name in EUCAIM's list, which descriptions use
     */
    record Kind(String code, String word, String sop, String listed) {
        String iri() {
            return DCM + code;
        }

        String described() {
            return Eucaim.NS + listed;
        }
    }

    /**
     * A region of the body.
     *
     * @param code in SNOMED CT
     * @param word for titles
     * @param listed name in EUCAIM's list, which descriptions use
     * @param condition found there, in EUCAIM's list
     */
    record Place(String code, String word, String listed, String condition) {
        String iri() {
            return SCT + code;
        }

        String described() {
            return Eucaim.NS + listed;
        }
    }

    static String country(String code) {
        return DcatAp.AUTHORITY + "country/" + code;
    }

    private static List<String> makers(String... codes) {
        return Arrays.stream(codes).map(code -> Eucaim.NS + code).toList();
    }
}
