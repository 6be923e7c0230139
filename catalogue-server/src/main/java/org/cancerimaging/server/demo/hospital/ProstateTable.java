package org.cancerimaging.server.demo.hospital;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The German table: semicolons, decimal commas, dates as 31.12.2020. */
final class ProstateTable {

    static final String HEADER = "Patienten-ID;Name;Geschlecht;Geburtsdatum;Diagnosedatum;Alter bei Diagnose;ICD-10;"
            + "Morphologie;cT;cN;cM;Gleason;ISUP;PSA ng/ml";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String[] GLEASON = {"6", "7", "7", "8", "9"};

    private ProstateTable() {}

    static List<String> rows(Patient patient, int number, Dice dice) {
        LocalDate diagnosis = patient.firstStudy().plusDays(dice.between(-20, 60));
        int grade = dice.between(1, 5);
        String row = String.join(
                ";",
                patient.id(),
                patient.name().text().replace('^', ' '),
                dice.pick("männlich", "männlich", "m"),
                patient.birth().format(DAY),
                diagnosis.format(DAY),
                String.valueOf(patient.yearsOn(diagnosis)),
                dice.pick("C61", "C61", "C61.9"),
                dice.pick("8140/3", "8140/3", "8550/3"),
                dice.pick("cT1c", "cT2a", "cT2b", "cT2c", "cT3a", "cT3b"),
                dice.pick("cN0", "cN0", "cN0", "cN1"),
                dice.pick("cM0", "cM0", "cM0", "cM1"),
                GLEASON[grade - 1],
                String.valueOf(grade),
                dice.chance(6) ? "k.A." : dice.decimal(3, 38).replace('.', ','));
        return List.of(faulty(row, patient, number));
    }

    /** What happens to tables kept by hand. */
    private static String faulty(String row, Patient patient, int number) {
        return switch (number) {
            case 6 -> patient.id() + ";" + patient.name().text() + ";männlich";
            case 11 -> row.replaceFirst(";\\d\\d\\.\\d\\d\\.(\\d{4});(\\d+);C61", ";31.02.$1;$2;C61");
            case 19 -> row.replaceFirst(";\\d+;C61", ";965;C61");
            case 23 -> row.replaceFirst(";(männlich|m);", ";mänlich;");
            default -> row;
        };
    }
}
