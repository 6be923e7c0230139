package org.cancerimaging.server.demo.hospital;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cancerimaging.server.demo.dicom.Attributes;
import org.cancerimaging.server.demo.dicom.DicomWriter;

/** One synthetic hospital: writes the folder that its data manager would hand to the mapper. */
public final class Hospital {

    /** Folder of the images. */
    public static final String IMAGES = "dicom";

    /** File that tells what the table's columns mean. */
    public static final String MAPPING = "mapping.yaml";

    /** File with what people say about the dataset. */
    public static final String PROFILE = "describe.yaml";

    private final String provider;
    private final String dataset;
    private final Clinic clinic;
    private final long seed;

    private Hospital(String provider, String dataset, Clinic clinic, long seed) {
        this.provider = provider;
        this.dataset = dataset;
        this.clinic = clinic;
        this.seed = seed;
    }

    /**
     * The three hospitals of the demonstration.
     *
     * @param seed equal seeds give equal files
     */
    public static List<Hospital> all(long seed) {
        return List.of(
                new Hospital("uniklinik-musterstadt", "prostate-mri-musterstadt", new ProstateClinic(), seed),
                new Hospital("sampla-breast-check", "breast-screening-sampla", new BreastClinic(), seed),
                new Hospital("ospedale-esempio", "lung-ct-pet-esempio", new LungClinic(), seed));
    }

    /** Id of the provider. */
    public String provider() {
        return provider;
    }

    /** Id of the dataset that is mapped from the files. */
    public String dataset() {
        return dataset;
    }

    /** Name of the clinical table. */
    public String table() {
        return clinic.table().file();
    }

    /** Writes images, clinical table, and the two files that a data manager writes by hand. */
    public void write(FileSink sink) {
        List<String> lines = new ArrayList<>(List.of(clinic.table().header()));
        FileSink images = sink.folder(IMAGES);
        for (int number = 1; number <= clinic.patients(); number++) {
            Dice dice = new Dice(seed, provider + "/" + number);
            Patient patient = clinic.patient(number, dice);
            examine(images, patient, number, dice);
            lines.addAll(clinic.rows(patient, number, new Dice(seed, provider + "/table/" + number)));
        }
        Charset charset = clinic.table().charset();
        sink.write(table(), (String.join("\r\n", lines) + "\r\n").getBytes(charset));
        sink.write(MAPPING, resource(MAPPING));
        sink.write(PROFILE, resource(PROFILE));
    }

    private byte[] resource(String name) {
        String path = "/demo/hospitals/" + provider + "/" + name;
        try (InputStream file = Hospital.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void examine(FileSink images, Patient patient, int number, Dice dice) {
        for (int visit = 1; visit <= clinic.visits(number); visit++) {
            Exam exam =
                    new Exam(patient, patient.firstStudy().plusDays(190L * (visit - 1)), clinic.institution(), dice);
            List<List<Attributes>> series = clinic.examine(exam, number, visit, dice);
            for (List<Attributes> files : series) {
                for (Attributes file : files) {
                    images.write(clinic.path(patient, visit, file), DicomWriter.write(file, exam.encoding()));
                }
            }
            if (number == 1 && visit == 1) {
                Attributes first = series.get(0).get(0);
                Clutter.leave(images, patient, DicomWriter.write(first, exam.encoding()), dice);
            }
        }
    }
}
