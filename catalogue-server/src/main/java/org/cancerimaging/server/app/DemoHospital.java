package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.dicom.DicomSource;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.outbound.MappingResult;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.cancerimaging.mappers.tabular.TableMapping;
import org.cancerimaging.mappers.tabular.TableSource;
import org.cancerimaging.server.demo.DemoFolder;
import org.cancerimaging.server.demo.hospital.Hospital;

/** What the data manager of one hospital does: maps images and table into one folder, as {@code catalogue map} does. */
final class DemoHospital {

    private final Console console;
    private final DemoFolder folder;
    private final String base;

    DemoHospital(Console console, DemoFolder folder, String base) {
        this.console = console;
        this.folder = folder;
        this.base = base;
    }

    void map(Hospital hospital) throws IOException {
        Path sources = folder.sources(hospital.provider());
        MappingJob job = job(hospital, sources);
        MappingResult images = images(job, sources);
        TableMapping columns = TableMapping.read(sources.resolve(Hospital.MAPPING));
        try (TerminalProgress progress = new TerminalProgress(console, "characters")) {
            MappingResult both = job.run(new TableSource(sources.resolve(hospital.table()), columns), progress);
            tell(hospital, images, both);
        }
    }

    private MappingResult images(MappingJob job, Path sources) throws IOException {
        try (TerminalProgress progress = new TerminalProgress(console, "files")) {
            return job.run(new DicomSource(List.of(sources.resolve(Hospital.IMAGES))), progress);
        }
    }

    private MappingJob job(Hospital hospital, Path sources) throws IOException {
        Path key = folder.siteKey(hospital.provider());
        Files.createDirectories(Objects.requireNonNull(key.getParent(), "keys lie in a folder"));
        Site site = new Site(hospital.provider(), hospital.dataset(), base, SiteKey.open(key), null);
        DatasetProfile profile = DatasetProfile.read(sources.resolve(Hospital.PROFILE));
        return new MappingJob(site, folder.mapped(hospital.provider()), profile, Version.number(), Clock.systemUTC());
    }

    private void tell(Hospital hospital, MappingResult images, MappingResult both) {
        console.say("Mapped " + hospital.provider() + ": "
                + images.counts().get("files used") + " image files (" + count(images, "files left out")
                + " left out), "
                + both.counts().get("rows mapped") + " table rows (" + count(both, "rows left out") + " left out); "
                + "about " + both.dataset().get("subjects") + " people, "
                + both.dataset().get("studies") + " studies, "
                + both.dataset().get("series") + " series.");
    }

    private static long count(MappingResult result, String name) {
        return result.counts().getOrDefault(name, 0L);
    }
}
