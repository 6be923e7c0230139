package org.cancerimaging.mappers.dicom;

import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.Released;

/** What can be wrong with series whose files could be read. Codes from DICOM-0201 on; those below are the reader's. */
enum MappingProblem {
    NO_PATIENT_ID("DICOM-0201", "(0010,0020) Patient ID", "kept, under a pseudonym made from the study"),
    SHARED_STUDY("DICOM-0202", "a study instance UID that belongs to one patient only", "kept as two studies"),
    SEX_CONTRADICTION("DICOM-0203", "one value of (0010,0040) Patient's Sex for one patient", "sex left out"),
    TWO_MANUFACTURERS("DICOM-0204", "one (0008,0070) Manufacturer in one series", "manufacturer left out"),
    TWO_LATERALITIES("DICOM-0205", "one laterality in one series", "laterality left out"),
    IMPOSSIBLE_NUMBER("DICOM-0206", "a number that is possible for the attribute", "number left out"),
    IMPOSSIBLE_AGE("DICOM-0207", "an age from 0 to 120 years, or a birth date before the study", "age left out"),
    AGE_CONTRADICTION(
            "DICOM-0208", "ages of one study that agree to a year, told or from the birth date", "age left out"),
    TWO_BIRTH_DATES("DICOM-0209", "one (0010,0030) Patient's Birth Date for one patient", "no age taken from it"),
    TWO_MODEL_FAMILIES(
            "DICOM-0210", "(0008,1090) Manufacturer's Model Name of one family in one series", "model family left out");

    private final String code;
    private final String expected;
    private final String done;

    MappingProblem(String code, String expected, String done) {
        this.code = code;
        this.expected = expected;
        this.done = done;
    }

    /** The problem of a patient or a series, which is named by pseudonym: its files are no longer told apart. */
    Issue at(Released where) {
        return at(where, "");
    }

    Issue at(Released where, String tag) {
        String iri = where.node().getURI();
        String[] parts = iri.split("/", -1);
        String kind = parts[parts.length - 3];
        String position = kind + " " + parts[parts.length - 1] + (tag.isEmpty() ? "" : ", tag " + tag);
        return new Issue(code, "", position, expected, done);
    }
}
