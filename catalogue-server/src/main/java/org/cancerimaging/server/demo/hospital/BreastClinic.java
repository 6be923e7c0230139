package org.cancerimaging.server.demo.hospital;

import static org.cancerimaging.server.demo.dicom.Attribute.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.demo.dicom.Attributes;
import org.cancerimaging.server.demo.hospital.Segmentation.Segment;

/** An Irish screening unit with mammography, and breast MR for some; one flat folder of files without endings. */
final class BreastClinic implements Clinic {

    private static final Device HOLOGIC = new Device("HOLOGIC, Inc.", "Selenia Dimensions", "AWS:1.9.0", "29");
    private static final Device MAMMOMAT = new Device("SIEMENS", "Mammomat Inspiration", "VB30N", "28");
    private static final Device PRISTINA = new Device("GE MEDICAL SYSTEMS", "Senographe Pristina", "4.2", "34");
    private static final Device GIOTTO = new Device("I.M.S. S.r.l.", "Giotto Class", "5.1", "30");
    private static final Device AMULET = new Device("FUJIFILM Corporation", "AMULET Innovality", "8.0", "31");
    private static final Device AERA = new Device("Siemens Healthineers", "MAGNETOM Aera", "syngo MR XA20", "1.5");
    private static final Device SIGNA = new Device("GE HEALTHCARE", "SIGNA Artist", "MR29.1", "1.5");
    private static final String[] VIEWS = {"R CC", "L CC", "R MLO", "L MLO"};

    private static final Segmentation MASS = new Segmentation(
            "BREAST",
            List.of(new Segment(
                    "index lesion (reader 2)",
                    "AUTOMATIC",
                    Codes.legacy("M-01000", "Morphologically Altered Structure"),
                    Codes.snomed("4147007", "Mass"),
                    Codes.legacy("T-04000", "Breast"))));

    @Override
    public String institution() {
        return "Ionad Sampla Breast Check";
    }

    @Override
    public int patients() {
        return 60;
    }

    @Override
    public Patient patient(int number, Dice dice) {
        return Patient.aged(
                dice.about(44, 74),
                "BC%07d".formatted(310_000 + number * 271),
                Names.IRISH.draw(dice, number),
                sex(number),
                dice.day(2018, 2023));
    }

    /** One man comes; of some women the scanner does not know the sex, and of one nobody does. */
    private static String sex(int number) {
        if (number == 20) {
            return "M";
        }
        return number % 7 == 0 ? "" : "F";
    }

    @Override
    public int visits(int number) {
        return number % 3 == 2 ? 2 : 1;
    }

    @Override
    public List<List<Attributes>> examine(Exam exam, int number, int visit, Dice dice) {
        if (number == 14) {
            exam.template().without(PATIENT_ID);
        }
        Device device = dice.pick(HOLOGIC, HOLOGIC, MAMMOMAT, PRISTINA, number % 2 == 0 ? GIOTTO : AMULET);
        String part = dice.pick("BREAST", "BREAST", "BREAST", "BREAST", "MAMOGRAFIA", "MAMMO", "");
        List<List<Attributes>> series = new ArrayList<>();
        for (String view : VIEWS) {
            series.add(exam.take(mammogram(device, part, view)));
        }
        if (visit == 1 && number % 3 == 0) {
            series.add(exam.take(dynamic(dice.pick(AERA, SIGNA), dice.pick("BREAST", "MAMMA", "BREASTS BILATERAL"))));
        }
        if (visit == 1 && number % 15 == 0) {
            series.add(exam.take(MASS.of(series.get(4))));
        }
        return series;
    }

    private static Series mammogram(Device device, String part, String view) {
        String side = view.substring(0, 1);
        return new Series(
                SopClass.MAMMOGRAPHY,
                device,
                part,
                view,
                1,
                file -> anatomy(file, part)
                        .set(IMAGE_LATERALITY, side)
                        .set(VIEW_POSITION, view.substring(2))
                        .set(KVP, device.strength())
                        .set(IMAGER_PIXEL_SPACING, "0.07\\0.07")
                        .set(ROWS, 3328)
                        .set(COLUMNS, 2560));
    }

    /** Where the technician left the body part empty, the coded region says it. */
    private static Attributes anatomy(Attributes file, String part) {
        return part.isEmpty() ? file.set(ANATOMIC_REGION_SEQUENCE, Codes.snomed("76752008", "Breast")) : file;
    }

    private static Series dynamic(Device device, String part) {
        return new Series(
                SopClass.MR,
                device,
                part,
                "t1_fl3d_tra_dynaVIEWS",
                3,
                file -> file.set(MAGNETIC_FIELD_STRENGTH, device.strength())
                        .set(SLICE_THICKNESS, "1.6")
                        .set(PIXEL_SPACING, "0.8\\0.8")
                        .set(CONTRAST_BOLUS_AGENT, "gadoteric acid")
                        .set(LATERALITY, "")
                        .set(ROWS, 448)
                        .set(COLUMNS, 448));
    }

    @Override
    public String path(Patient patient, int visit, Attributes file) {
        return "I" + file.text(SOP_INSTANCE_UID).substring(25);
    }

    @Override
    public Table table() {
        return new Table("registry_extract.csv", BreastTable.HEADER, StandardCharsets.UTF_8);
    }

    @Override
    public List<String> rows(Patient patient, int number, Dice dice) {
        return BreastTable.rows(patient, number, dice);
    }
}
