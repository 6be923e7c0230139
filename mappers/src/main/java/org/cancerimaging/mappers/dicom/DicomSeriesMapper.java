package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Mapper;
import org.cancerimaging.mappers.Site;

/** Maps DICOM files: scans them, gathers the series of each person, and states what may be told of them. */
public final class DicomSeriesMapper implements Mapper<DicomSource> {

    /** Made by the list of mappers. */
    public DicomSeriesMapper() {}

    @Override
    public String name() {
        return "dicom";
    }

    @Override
    public Class<DicomSource> reads() {
        return DicomSource.class;
    }

    @Override
    public void map(DicomSource source, Site site, Intake intake) throws IOException {
        DicomScan.Outcome found = scan(source, site, intake);
        intake.count("files", found.files());
        intake.count("files used", found.contributed());
        intake.count("files left out", found.problems().size());
        found.series().forEach(series -> intake.imageBytes(series.bytes()));
        SeriesCases.hand(found, site, intake);
    }

    private static DicomScan.Outcome scan(DicomSource source, Site site, Intake intake) throws IOException {
        ScanState state = source.state();
        DicomScan scan = new DicomScan(intake.identifying()::add, intake.progress());
        return state == null ? scan.scan(source.paths()) : scan.scan(source.paths(), state, site.key());
    }
}
