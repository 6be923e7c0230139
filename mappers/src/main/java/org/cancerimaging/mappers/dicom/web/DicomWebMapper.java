package org.cancerimaging.mappers.dicom.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Mapper;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.SeriesCases;

/** Maps what a DICOMweb server holds, without fetching an image. */
public final class DicomWebMapper implements Mapper<DicomWebSource> {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Made by the list of mappers. */
    public DicomWebMapper() {}

    @Override
    public String name() {
        return "dicomweb";
    }

    @Override
    public Class<DicomWebSource> reads() {
        return DicomWebSource.class;
    }

    @Override
    public void map(DicomWebSource source, Site site, Intake intake) throws IOException {
        WebQuery query = new WebQuery(source, new WebRequests(source, FIRST_PAUSE, TIMEOUT));
        WebHarvest harvest = new WebHarvest(source, query, site.names(), intake);
        try {
            Outcome found = harvest.run();
            intake.count("studies", harvest.studies());
            intake.count("series", found.files());
            intake.count("series used", found.contributed());
            SeriesCases.hand(found, site, intake);
        } catch (WebFault refused) {
            Issue why = refused.problem().at(refused.position());
            throw new SourceRefused("The DICOMweb server gives no list of studies.", List.of(why));
        }
    }
}
