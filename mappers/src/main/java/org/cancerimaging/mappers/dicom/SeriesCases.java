package org.cancerimaging.mappers.dicom;

import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.ontology.Ontology;

/** Hands over what came of a scan or of a gathering: its problems, and one case for each person. */
public final class SeriesCases {

    private SeriesCases() {}

    /** Reports all problems and notes, then the cases in the order of their pseudonyms. */
    public static void hand(Outcome found, Site site, Intake intake) {
        AttributeOrigins.tell(intake);
        found.problems().forEach(intake::report);
        found.notes().forEach(intake::report);
        CaseMapping cases = new CaseMapping(Ontology.load(), site, intake);
        DicomCase.of(found.series(), site.names()).forEach(one -> intake.take(cases.map(one)));
    }
}
