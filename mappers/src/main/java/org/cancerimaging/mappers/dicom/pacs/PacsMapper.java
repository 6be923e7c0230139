package org.cancerimaging.mappers.dicom.pacs;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Mapper;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.SeriesCases;

/** Maps what a PACS holds; in a build without dcm4che it says what is missing. */
public final class PacsMapper implements Mapper<PacsSource> {

    private final List<PacsAccess> accesses;

    /** Made by the list of mappers. */
    public PacsMapper() {
        this(ServiceLoader.load(PacsAccess.class, PacsMapper.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    PacsMapper(List<PacsAccess> accesses) {
        this.accesses = accesses;
    }

    @Override
    public String name() {
        return "pacs";
    }

    @Override
    public Class<PacsSource> reads() {
        return PacsSource.class;
    }

    @Override
    public void map(PacsSource source, Site site, Intake intake) throws IOException {
        PacsAccess access = accesses.stream()
                .findFirst()
                .orElseThrow(() -> refused(
                        "This build cannot talk to a PACS: it was made without dcm4che. Start ./catalogue once where"
                                + " dcm4che's Maven repository can be reached, with CATALOGUE_DCM4CHE=probe, or ask the"
                                + " PACS by DICOMweb (map dicomweb).",
                        new PacsFault(PacsProblem.NO_DCM4CHE, "build")));
        PacsHarvest harvest = new PacsHarvest(access, source, site.names(), intake);
        try {
            Outcome found = harvest.run();
            intake.count("studies", harvest.studies());
            intake.count("series", found.files());
            intake.count("series used", found.contributed());
            SeriesCases.hand(found, site, intake);
        } catch (PacsFault fault) {
            throw refused("The PACS gives no list of studies.", fault);
        }
    }

    private static SourceRefused refused(String message, PacsFault fault) {
        return new SourceRefused(message, List.of(fault.problem().at(fault.position())));
    }
}
