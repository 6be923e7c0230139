package org.cancerimaging.server.demo.hospital;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The Italian table: tabs, dates as 31/12/2020, no birth dates. */
final class LungTable {

    static final String HEADER = String.join(
            "\t",
            "ID paziente",
            "Cognome e nome",
            "Sesso",
            "Data diagnosi",
            "Età alla diagnosi",
            "Sede ICD-O-3",
            "Morfologia ICD-O-3",
            "Lato",
            "pT",
            "pN",
            "cM",
            "Stadio");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private LungTable() {}

    static List<String> rows(Patient patient, int number, Dice dice) {
        LocalDate diagnosis = patient.firstStudy().plusDays(dice.between(-10, 30));
        String row = String.join(
                "\t",
                patient.id(),
                patient.name().text().replace('^', ' '),
                patient.sex().equals("M") ? "maschio" : "femmina",
                diagnosis.format(DAY),
                String.valueOf(patient.yearsOn(diagnosis)),
                dice.pick("C34.1", "C34.1", "C34.3", "C34.9"),
                dice.pick("8140/3", "8140/3", "8070/3", "8041/3"),
                dice.pick("destro", "destro", "sinistro"),
                dice.pick("pT1b", "pT2a", "pT3", "pT4"),
                dice.pick("pN0", "pN1", "pN2"),
                dice.pick("cM0", "cM0", "cM1a"),
                dice.pick("IA", "IB", "IIA", "IIB", "IIIA", "IV"));
        return List.of(faulty(row, patient, number));
    }

    private static String faulty(String row, Patient patient, int number) {
        return switch (number) {
            case 4 -> patient.id() + "\triga incompleta";
            case 12 -> row.replaceFirst("\\d\\d/\\d\\d/(\\d{4})", "$1");
            case 18 -> row.replaceFirst("(\\d{4})\t\\d+\t", "$1\t965\t");
            case 27 -> row.replaceFirst("\t(maschio|femmina)\t", "\tUnkown\t");
            default -> row;
        };
    }
}
