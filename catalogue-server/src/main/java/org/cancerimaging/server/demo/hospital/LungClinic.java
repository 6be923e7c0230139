package org.cancerimaging.server.demo.hospital;

import static org.cancerimaging.server.demo.dicom.Attribute.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.demo.dicom.Attributes;
import org.cancerimaging.server.demo.hospital.Segmentation.Segment;

/** An Italian hospital with chest CT and PET; folders are named by study UID, files by SOP instance UID. */
final class LungClinic implements Clinic {

    private static final Device FORCE = new Device("Siemens Healthineers", "SOMATOM Force", "VB20A", "100");
    private static final Device DEFINITION = new Device("SIEMENS", "SOMATOM Definition AS+", "VA48A", "120");
    private static final Device REVOLUTION = new Device("GE MEDICAL SYSTEMS", "Revolution CT", "revo_ct_22", "120");
    private static final Device BRILLIANCE = new Device("Philips", "Brilliance 64", "3.6.7", "120");
    private static final Device AQUILION = new Device("TOSHIBA_MEC", "Aquilion ONE", "V7.00", "120");
    private static final Device PRIME = new Device("Canon Medical Systems", "Aquilion Prime SP", "V10.2", "100");
    private static final Device BIOGRAPH = new Device("SIEMENS", "Biograph40_mCT", "VG60A", "");
    private static final Device DISCOVERY = new Device("GE MEDICAL SYSTEMS", "Discovery 690", "pet_mict.40", "");

    private static final Segmentation TUMOUR = new Segmentation(
            "CHEST",
            List.of(
                    new Segment(
                            "GTV-1",
                            "MANUAL",
                            Codes.snomed("49755003", "Morphologically Abnormal Structure"),
                            Codes.snomed("372087000", "Neoplasm, Primary"),
                            Codes.snomed("39607008", "Lung")),
                    new Segment(
                            "polmoni",
                            "AUTOMATIC",
                            Codes.snomed("91723000", "Anatomical Structure"),
                            Codes.snomed("39607008", "Lung"),
                            Codes.snomed("39607008", "Lung"))));

    @Override
    public String institution() {
        return "Ospedale dell'Esempio, Radiologia e Medicina Nucleare";
    }

    @Override
    public int patients() {
        return 50;
    }

    @Override
    public Patient patient(int number, Dice dice) {
        return Patient.aged(
                dice.about(46, 86),
                "%07d".formatted(8_820_000 + number * 97),
                Names.ITALIAN.draw(dice, number),
                number == 27 ? "" : dice.pick("M", "M", "F"),
                dice.day(2016, 2022));
    }

    @Override
    public int visits(int number) {
        return number % 3 == 1 ? 2 : 1;
    }

    @Override
    public List<List<Attributes>> examine(Exam exam, int number, int visit, Dice dice) {
        if (number == 22) {
            exam.template()
                    .set(PATIENT_COMMENTS, "call the family of patient 8822134 first")
                    .without(PATIENT_AGE);
        }
        Device device = dice.pick(FORCE, DEFINITION, DEFINITION, REVOLUTION, REVOLUTION, BRILLIANCE, AQUILION, PRIME);
        String part = dice.pick(
                "CHEST",
                "CHEST",
                "THORAX",
                "TORAX",
                "TORACE",
                "LUNG",
                "TC TOTAL BODY",
                "TB COLLO",
                "THORAX INJECTE",
                "");
        List<List<Attributes>> series = new ArrayList<>();
        series.add(exam.take(ct(device, part, dice.pick("B70f", "LUNG", "FC51"), number % 2 == 0)));
        if (visit == 1) {
            series.add(exam.take(pet(dice.pick(BIOGRAPH, DISCOVERY), dice.pick("WHOLEBODY", "TOTAL BODY", "CHEST"))));
        }
        if (visit == 1 && number % 5 > 2) {
            series.add(exam.take(TUMOUR.of(series.get(0))));
        }
        return series;
    }

    private static Series ct(Device device, String part, String kernel, boolean contrast) {
        return new Series(
                SopClass.CT,
                device,
                part,
                "TORACE " + kernel,
                4,
                file -> contrast(file, contrast)
                        .set(KVP, device.strength())
                        .set(SLICE_THICKNESS, device.equals(BRILLIANCE) ? "2" : "1.25")
                        .set(PIXEL_SPACING, "0.703125\\0.703125")
                        .set(CONVOLUTION_KERNEL, kernel)
                        .set(ROWS, 512)
                        .set(COLUMNS, 512));
    }

    private static Attributes contrast(Attributes file, boolean contrast) {
        return contrast ? file.set(CONTRAST_BOLUS_AGENT, "IOMEPROLO 350") : file;
    }

    private static Series pet(Device device, String part) {
        return new Series(
                SopClass.PET,
                device,
                part,
                "PET WB AC",
                3,
                file -> file.set(SLICE_THICKNESS, "3.27")
                        .set(PIXEL_SPACING, "4.07283\\4.07283")
                        .set(ROWS, 200)
                        .set(COLUMNS, 200));
    }

    @Override
    public String path(Patient patient, int visit, Attributes file) {
        return file.text(STUDY_INSTANCE_UID) + "/" + file.text(MODALITY) + "." + file.text(SOP_INSTANCE_UID) + ".dcm";
    }

    @Override
    public Table table() {
        return new Table("dati_clinici.tsv", LungTable.HEADER, StandardCharsets.UTF_8);
    }

    @Override
    public List<String> rows(Patient patient, int number, Dice dice) {
        return LungTable.rows(patient, number, dice);
    }
}
