package org.cancerimaging.mappers.dicom;

import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Mapper;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.ontology.Ontology;

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
    public void map(DicomSource source, Site site, Intake intake) {
        DicomScan.Outcome found = new DicomScan(intake.identifying()::add, intake.progress()).scan(source.paths());
        intake.count("files", found.files());
        intake.count("files used", found.contributed());
        intake.count("files left out", found.problems().size());
        found.problems().forEach(intake::report);
        found.notes().forEach(intake::report);
        CaseMapping cases = new CaseMapping(Ontology.load(), site, intake);
        DicomCase.of(found.series(), site.names()).forEach(one -> intake.take(cases.map(one)));
    }
}
