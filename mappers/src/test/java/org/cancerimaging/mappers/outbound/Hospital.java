package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cancerimaging.mappers.DicomFile;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.dicom.DicomSource;
import org.cancerimaging.mappers.tabular.TableMapping;
import org.cancerimaging.mappers.tabular.TableSource;

/** The sources of a small hospital: 24 patients with one CT each, every third with an MR too, and their table. */
final class Hospital {

    static final int PATIENTS = 24;
    static final String MAPPING = """
            columns:
              MRN: patient.id
              Sex: patient.sex
              Diagnosis: condition.code
              Age: condition.age
            identifying: [Surname]
            """;

    private final Path images;
    private final Path table;
    private final Path mapping;

    Hospital(Path folder) throws IOException {
        images = folder.resolve("images");
        StringBuilder rows = new StringBuilder("MRN,Surname,Sex,Diagnosis,Age\n");
        for (int number = 0; number < PATIENTS; number++) {
            image(number, "CT", 1);
            if (number % 3 == 0) {
                image(number, "MR", 2);
            }
            rows.append(id(number)).append(",Canaryson").append(number).append(number % 2 == 0 ? ",F" : ",M");
            rows.append(number < 20 ? ",C34.1," : ",C61,")
                    .append(40 + number % 10)
                    .append('\n');
        }
        table = Files.writeString(folder.resolve("table.csv"), rows);
        mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    }

    static String id(int number) {
        return "CANARYID" + (700 + number);
    }

    MappingResult mapImages(Site site, Path out) throws IOException {
        return job(site, out).run(new DicomSource(List.of(images)), Progress.NONE);
    }

    MappingResult mapTable(Site site, Path out) throws IOException {
        return job(site, out).run(new TableSource(table, TableMapping.read(mapping)), Progress.NONE);
    }

    private static MappingJob job(Site site, Path out) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        return new MappingJob(site, out, DatasetProfile.NONE, "1.2.3", clock);
    }

    private void image(int number, String modality, int series) {
        String study = "1.2.826.99." + (1000 + number);
        new DicomFile()
                .text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1." + (modality.equals("CT") ? "2" : "4"))
                .text(0x00080018, "UI", study + "." + series + ".1")
                .text(0x00080020, "DA", "20190504")
                .text(0x00080060, "CS", modality)
                .text(0x00080070, "LO", "SIEMENS")
                .text(0x00080080, "LO", "Canary General Hospital")
                .text(0x00080090, "PN", "Canaryphysician^Ruth")
                .text(0x00081030, "LO", "Canarystudy text")
                .text(0x00100010, "PN", "Canaryson" + number + "^Kim")
                .text(0x00100020, "LO", id(number))
                .text(0x00100030, "DA", "19610217")
                .text(0x00100040, "CS", number % 2 == 0 ? "F" : "M")
                .text(0x00180015, "CS", number == 5 ? "CANARYSON5 KIM" : "CHEST")
                .text(0x00180050, "DS", "1.25")
                .text(0x0020000D, "UI", study)
                .text(0x0020000E, "UI", study + "." + series)
                .number(0x00280010, 512)
                .number(0x00280011, 512)
                .write(images.resolve("Canaryson" + number).resolve(modality + ".dcm"));
    }
}
