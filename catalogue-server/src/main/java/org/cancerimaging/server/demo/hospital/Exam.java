package org.cancerimaging.server.demo.hospital;

import static org.cancerimaging.server.demo.dicom.Attribute.*;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.demo.dicom.Attributes;
import org.cancerimaging.server.demo.dicom.Encoding;
import org.cancerimaging.server.demo.dicom.Representation;

/** One examination of a patient: hands out the data sets of its series. All its files share one encoding. */
final class Exam {

    private static final int PRIVATE_CREATOR = 0x00290010;
    private static final int PRIVATE_NAME = 0x00291001;
    private static final int PRIVATE_NOTE = 0x00291002;

    private final Patient patient;
    private final Dice dice;
    private final Attributes template;
    private final Encoding encoding;
    private final String frame;
    private int seriesCount;

    Exam(Patient patient, LocalDate day, String institution, Dice dice) {
        this.patient = patient;
        this.dice = dice;
        this.encoding = encoding(dice);
        this.frame = dice.uid();
        this.template = template(patient, day, institution, dice);
    }

    /** How the files of this examination are written. */
    Encoding encoding() {
        return encoding;
    }

    /** Alters what all later series of this examination have in common. */
    Attributes template() {
        return template;
    }

    /** The data sets of the next series, one per file. */
    List<Attributes> take(Series series) {
        seriesCount++;
        Attributes shared = new Attributes(template)
                .set(MODALITY, series.sopClass().modality())
                .set(SOP_CLASS_UID, series.sopClass().uid())
                .set(MANUFACTURER, series.device().manufacturer())
                .set(MANUFACTURER_MODEL_NAME, series.device().model())
                .set(SOFTWARE_VERSIONS, series.device().software())
                .set(DEVICE_SERIAL_NUMBER, String.valueOf(dice.between(20000, 99999)))
                .set(SERIES_DESCRIPTION, series.description())
                .set(PROTOCOL_NAME, series.description())
                .set(BODY_PART_EXAMINED, series.bodyPart())
                .set(SERIES_INSTANCE_UID, dice.uid())
                .set(SERIES_NUMBER, String.valueOf(seriesCount))
                .set(FRAME_OF_REFERENCE_UID, frame);
        withPrivateNotes(shared);
        List<Attributes> files = new ArrayList<>();
        for (int number = 1; number <= series.files(); number++) {
            files.add(series.details()
                    .apply(new Attributes(shared)
                            .set(SOP_INSTANCE_UID, dice.uid())
                            .set(INSTANCE_NUMBER, String.valueOf(number))));
        }
        return files;
    }

    /** What vendors hide in private groups; the mapper has to leave it behind. */
    private void withPrivateNotes(Attributes attributes) {
        if (dice.chance(40)) {
            attributes
                    .set(PRIVATE_CREATOR, Representation.LO, "DEMO PRIVATE 1.0")
                    .set(PRIVATE_NAME, Representation.LO, patient.name().text())
                    .set(PRIVATE_NOTE, Representation.UN, "ward 7, next of kin of " + patient.id());
        }
    }

    private static Attributes template(Patient patient, LocalDate day, String institution, Dice dice) {
        DateTimeFormatter date = DateTimeFormatter.BASIC_ISO_DATE;
        return new Attributes()
                .set(SPECIFIC_CHARACTER_SET, patient.name().charset())
                .set(IMAGE_TYPE, "ORIGINAL\\PRIMARY")
                .set(STUDY_INSTANCE_UID, dice.uid())
                .set(STUDY_DATE, day.format(date))
                .set(STUDY_TIME, "%02d%02d00".formatted(dice.between(7, 18), dice.between(0, 59)))
                .set(ACCESSION_NUMBER, "A" + dice.between(1_000_000, 9_999_999))
                .set(INSTITUTION_NAME, institution)
                .set(REFERRING_PHYSICIAN_NAME, "Referrer^Invented^^Dr")
                .set(STATION_NAME, "ROOM" + dice.between(1, 4))
                .set(PATIENT_NAME, patient.name().text())
                .set(PATIENT_ID, patient.id())
                .set(PATIENT_BIRTH_DATE, patient.birth().format(date))
                .set(PATIENT_SEX, patient.sex())
                .set(PATIENT_AGE, patient.ageOn(day))
                .set(PATIENT_WEIGHT, String.valueOf(dice.between(48, 110)))
                .set(OTHER_PATIENT_IDS, "X" + dice.between(100_000, 999_999));
    }

    private static Encoding encoding(Dice dice) {
        int drawn = dice.between(1, 100);
        if (drawn <= 70) {
            return Encoding.EXPLICIT_LITTLE;
        } else if (drawn <= 84) {
            return Encoding.IMPLICIT_LITTLE;
        } else if (drawn <= 91) {
            return Encoding.EXPLICIT_BIG;
        }
        return drawn <= 97 ? Encoding.DEFLATED : Encoding.BARE;
    }
}
