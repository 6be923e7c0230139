package org.cancerimaging.server.demo.hospital;

import static org.cancerimaging.server.demo.dicom.Attribute.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.demo.dicom.Attributes;
import org.cancerimaging.server.demo.hospital.Segmentation.Segment;

/** A German university hospital with multiparametric MR of the prostate; folders are named by patient number. */
final class ProstateClinic implements Clinic {

    private static final Device GAUSS = new Device("GE MEDICAL SYSTEMS", "DISCOVERY MR750w", "DV25.0", "15000");
    private static final Device SKYRA = new Device("SIEMENS", "Skyra", "syngo MR E11", "3");
    private static final Device VIDA = new Device("Siemens Healthineers", "MAGNETOM Vida", "syngo MR XA31", "3.0");
    private static final Device AVANTO = new Device("SIEMENS", "Avanto", "syngo MR B19", "1.494");
    private static final Device INGENIA = new Device("Philips Medical Systems", "Ingenia", "5.3.0", "3");
    private static final Device ACHIEVA = new Device("Philips Healthcare", "Achieva dStream", "5.4.1", "1.5");
    private static final Device TITAN = new Device("TOSHIBA_MEC", "Titan", "M-Power 3.0", "1.5");

    private static final Segmentation GLAND_AND_LESION = new Segmentation(
            "PROSTATE",
            List.of(
                    new Segment(
                            "prostata gesamt",
                            "SEMIAUTOMATIC",
                            Codes.snomed("91723000", "Anatomical Structure"),
                            Codes.snomed("41216001", "Prostate"),
                            Codes.snomed("41216001", "Prostate")),
                    new Segment(
                            "Läsion 1 PIRADS4",
                            "MANUAL",
                            Codes.snomed("49755003", "Morphologically Abnormal Structure"),
                            Codes.snomed("52988006", "Lesion"),
                            Codes.snomed("41216001", "Prostate"))));

    @Override
    public String institution() {
        return "Universitätsklinikum Musterstadt";
    }

    @Override
    public int patients() {
        return 56;
    }

    @Override
    public Patient patient(int number, Dice dice) {
        return Patient.aged(
                dice.about(48, 84),
                "PRO-%05d".formatted(4700 + number * 13),
                Names.GERMAN.draw(dice, number),
                "M",
                dice.day(2017, 2023));
    }

    @Override
    public int visits(int number) {
        return number % 4 == 1 ? 2 : 1;
    }

    @Override
    public List<List<Attributes>> examine(Exam exam, int number, int visit, Dice dice) {
        Device device = number % 17 == 0 ? TITAN : dice.pick(SKYRA, SKYRA, VIDA, AVANTO, INGENIA, ACHIEVA, GAUSS);
        String part = dice.pick("PROSTATE", "PROSTATE", "PROSTATE", "PELVIS", "PROSTATA", "BECKEN", "ABDO PELVIS", "");
        List<List<Attributes>> series = new ArrayList<>();
        series.add(exam.take(t2(device, part)));
        series.add(exam.take(new Series(
                SopClass.MR,
                device,
                part,
                "ep2d_diff_b50_400_800_tra",
                2,
                file -> mr(file, device, "3.6", "1.6\\1.6", 160).set(ECHO_TIME, "62"))));
        series.add(exam.take(new Series(
                SopClass.MR,
                device,
                part,
                "ADC",
                1,
                file -> mr(file, device, "3.6", "1.6\\1.6", 160).set(IMAGE_TYPE, "DERIVED\\PRIMARY\\ADC"))));
        if (number % 3 == 0) {
            series.add(exam.take(new Series(
                    SopClass.MR,
                    device,
                    dice.pick(part, "SERVICE"),
                    "t1_twist_dynamisch",
                    2,
                    file -> mr(file, device, "3", "1.25\\1.25", 208).set(CONTRAST_BOLUS_AGENT, "GADOBUTROL 1.0"))));
        }
        if (number % 4 == 0) {
            series.add(exam.take(new Series(
                    SopClass.MR,
                    device,
                    "",
                    "localizer",
                    1,
                    file -> Pixels.small(mr(file, device, "8", "6.25\\6.25", 64)))));
        }
        if (visit == 1 && number % 5 < 2) {
            series.add(exam.take(GLAND_AND_LESION.of(series.get(0))));
        }
        return series;
    }

    /** T2 of one scanner comes as one enhanced object, with its numbers in functional groups. */
    private static Series t2(Device device, String part) {
        if (!device.equals(INGENIA)) {
            return new Series(
                    SopClass.MR, device, part, "t2_tse_tra", 2, file -> mr(file, device, "3", "0.5\\0.5", 384));
        }
        Attributes measures = new Attributes().set(SLICE_THICKNESS, "3").set(PIXEL_SPACING, "0.5\\0.5");
        return new Series(
                SopClass.ENHANCED_MR,
                device,
                part,
                "T2W_TSE_ax",
                1,
                file -> file.set(MAGNETIC_FIELD_STRENGTH, device.strength())
                        .set(NUMBER_OF_FRAMES, "24")
                        .set(ROWS, 400)
                        .set(COLUMNS, 400)
                        .set(
                                SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                                new Attributes().set(PIXEL_MEASURES_SEQUENCE, measures)));
    }

    private static Attributes mr(Attributes file, Device device, String thickness, String spacing, int size) {
        return file.set(MAGNETIC_FIELD_STRENGTH, device.strength())
                .set(SLICE_THICKNESS, thickness)
                .set(PIXEL_SPACING, spacing)
                .set(REPETITION_TIME, "4100")
                .set(ECHO_TIME, "101")
                .set(ROWS, size)
                .set(COLUMNS, size);
    }

    @Override
    public String path(Patient patient, int visit, Attributes file) {
        return "%s/visit%d/S%s/IM%04d.dcm"
                .formatted(patient.id(), visit, file.text(SERIES_NUMBER), Integer.parseInt(file.text(INSTANCE_NUMBER)));
    }

    @Override
    public Table table() {
        return new Table("Klinik_Export.csv", ProstateTable.HEADER, StandardCharsets.UTF_8);
    }

    @Override
    public List<String> rows(Patient patient, int number, Dice dice) {
        return ProstateTable.rows(patient, number, dice);
    }
}
