package org.cancerimaging.mappers.dicom.dcm4che;

import java.util.Arrays;
import org.cancerimaging.mappers.dicom.pacs.PacsEntry;
import org.cancerimaging.mappers.dicom.pacs.PacsSource;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/** Keys of the questions at each level (PS3.4 C.6.2.1), and what answers to them say. */
enum Answers {
    STUDY(
            Tag.StudyDate,
            Tag.PatientName,
            Tag.PatientID,
            Tag.IssuerOfPatientID,
            Tag.PatientBirthDate,
            Tag.PatientSex,
            Tag.PatientAge,
            Tag.StudyInstanceUID),
    SERIES(
            Tag.Modality,
            Tag.Manufacturer,
            Tag.ManufacturerModelName,
            Tag.BodyPartExamined,
            Tag.SeriesInstanceUID,
            Tag.Laterality,
            Tag.NumberOfSeriesRelatedInstances),
    IMAGE(Tag.SOPClassUID, Tag.SOPInstanceUID, Tag.Rows, Tag.Columns);

    @SuppressWarnings("ImmutableEnumChecker") // Given to nobody.
    private final int[] tags;

    Answers(int... tags) {
        this.tags = tags;
    }

    /** The question for what lies below an entry. */
    Attributes keys(PacsEntry above) {
        Attributes keys = keys();
        unique(keys, Tag.StudyInstanceUID, above.study());
        unique(keys, Tag.SeriesInstanceUID, above.series());
        return keys;
    }

    /** The question for what matches the filter. */
    Attributes keys(PacsSource source) {
        Attributes keys = keys();
        unique(keys, Tag.StudyDate, source.studyDates());
        unique(keys, Tag.ModalitiesInStudy, source.modality());
        return keys;
    }

    private Attributes keys() {
        Attributes keys = new Attributes();
        keys.setString(Tag.QueryRetrieveLevel, VR.CS, name());
        for (int tag : tags) {
            keys.setNull(tag, ElementDictionary.vrOf(tag, null));
        }
        return keys;
    }

    static void unique(Attributes keys, int tag, String value) {
        if (!value.isEmpty()) {
            keys.setString(tag, ElementDictionary.vrOf(tag, null), value);
        }
    }

    /** What is known of the level above and of this one. Only what was asked for is taken. */
    Attributes join(Attributes above, Attributes answer) {
        answer.setSpecificCharacterSet("ISO_IR 192");
        above.addSelected(
                answer, Arrays.stream(tags).filter(answer::containsValue).toArray());
        return above;
    }

    /** What is known, with the UIDs of this level and those above; empty where the PACS gives none. */
    PacsEntry entry(Attributes known, long objects) {
        return new PacsEntry(
                known.getString(Tag.StudyInstanceUID, ""),
                this == STUDY ? "" : known.getString(Tag.SeriesInstanceUID, ""),
                this == IMAGE ? known.getString(Tag.SOPInstanceUID, "") : "",
                known.getString(Tag.SOPClassUID, ""),
                objects,
                DataSets.known(known));
    }
}
