package org.cancerimaging.server.bench.sparql;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.cancerimaging.ontology.Imaging;

/** The invented patients of one dataset with their studies and some ten series each, as the mapper writes them. */
final class CaseLines {

    private static final String SOP = "urn:oid:1.2.840.10008.5.1.4.1.1.";
    private static final int MOST_STUDIES = 4;
    private static final int MOST_SERIES = 7;

    private final DatasetName name;
    private final Dice dice;
    private final Statements statements = new Statements();

    private CaseLines(DatasetName name, long seed) {
        this.name = name;
        this.dice = new Dice(~seed, name.number());
    }

    static List<String> of(DatasetName name, long seed, int cases) {
        CaseLines lines = new CaseLines(name, seed);
        for (int number = 0; number < cases; number++) {
            lines.patient();
        }
        return lines.statements.lines();
    }

    private void patient() {
        String patient = iri("case");
        statements
                .about(patient)
                .is(Imaging.Patient)
                .link(Imaging.inDataset, name.iri())
                .link(Imaging.birthSex, dice.one(Values.SEXES))
                .link(Imaging.subjectGroup, Imaging.NS + "cancerPatient");
        int studies = dice.between(1, MOST_STUDIES);
        for (int timepoint = 1; timepoint <= studies; timepoint++) {
            study(patient, timepoint);
        }
    }

    private void study(String patient, int timepoint) {
        String study = iri("study");
        int series = dice.between(1, MOST_SERIES);
        statements
                .about(study)
                .is(Imaging.ImagingStudy)
                .link(Imaging.patient, patient)
                .link(Imaging.ageAtStudy, dice.skewed(Values.AGES))
                .value(Imaging.daysFromDiagnosis, dice.between(1, 900), XSDDatatype.XSDinteger)
                .count(Imaging.timepoint, timepoint)
                .count(Imaging.seriesCount, series);
        Values.Kind kind = dice.skewed(Values.KINDS);
        Values.Place place = dice.skewed(Values.PLACES);
        String maker = dice.skewed(Values.MAKERS);
        for (int number = 0; number < series; number++) {
            series(study, kind, place, maker);
        }
    }

    private void series(String study, Values.Kind kind, Values.Place place, String maker) {
        statements
                .about(iri("series"))
                .is(Imaging.ImagingSeries)
                .link(Imaging.study, study)
                .link(Imaging.modality, kind.iri())
                .link(Imaging.sopClass, SOP + kind.sop())
                .link(Imaging.bodyPart, place.iri())
                .link(Imaging.bodyPartEvidence, Imaging.fromTag.getURI())
                .link(Imaging.manufacturer, maker)
                .value(Imaging.sliceThickness, dice.between(1, 5), XSDDatatype.XSDdecimal)
                .value(Imaging.contrast, dice.likely(0.4), XSDDatatype.XSDboolean)
                .count(Imaging.instanceCount, dice.between(20, 100));
    }

    private String iri(String kind) {
        return name.base() + kind + "/" + name.provider() + "/" + dice.token();
    }
}
