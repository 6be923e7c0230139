package org.cancerimaging.server.demo.hospital;

import java.time.LocalDate;
import java.util.List;

/** The English table: commas, quoted names, ISO dates. Women without a finding are not in it. */
final class BreastTable {

    static final String HEADER = "patient_id,full_name,sex,date_of_birth,date_of_diagnosis,age_at_diagnosis,icd10,"
            + "topography,morphology,laterality,stage_group,er,pr,her2,ki67_percent";

    private BreastTable() {}

    static List<String> rows(Patient patient, int number, Dice dice) {
        if (number % 6 == 1) {
            return List.of();
        }
        LocalDate diagnosis = patient.firstStudy().plusDays(dice.between(3, 45));
        boolean inSitu = dice.chance(15);
        String row = String.join(
                ",",
                patient.id() + dice.pick("", "", " "),
                "\"" + patient.name().text().replace("^", ", ") + "\"",
                patient.sex().equals("M") ? "male" : dice.pick("female", "female", "F"),
                patient.birth().toString(),
                diagnosis.toString(),
                String.valueOf(patient.yearsOn(diagnosis)),
                inSitu ? "D05.1" : dice.pick("C50.4", "C50.9", "C50.1", "C50.2"),
                dice.pick("C50.4", "C50.9", "C50.1"),
                inSitu ? "8500/2" : dice.pick("8500/3", "8500/3", "8520/3"),
                dice.pick("left", "right", "right", "bilateral"),
                inSitu ? "0" : dice.pick("I", "IIA", "IIB", "IIIA", "IV"),
                dice.pick("positive", "positive", "positive", "negative"),
                dice.pick("positive", "positive", "negative"),
                dice.pick("0", "1+", "2+", "3+"),
                dice.chance(10) ? "n/a" : String.valueOf(dice.between(4, 60)));
        return List.of(faulty(row, patient, number));
    }

    private static String faulty(String row, Patient patient, int number) {
        return switch (number) {
            case 5 -> patient.id() + ",\"Unfinished entry\",female";
            case 9 -> row.replaceFirst("(\\d{4})-\\d\\d-\\d\\d,(\\d+),", "$1-13-40,$2,");
            case 16 -> row.replaceFirst("(\\d{4}-\\d\\d-\\d\\d),\\d+,", "$1,965,");
            case 21 -> row.replaceFirst(",(female|F),", ",Unkown,");
            default -> row;
        };
    }
}
