package org.cancerimaging.mappers.dicom;

import java.util.List;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.Disclosure;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Range;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;
import org.jspecify.annotations.Nullable;

/** States the numbers of an image series: checked for what is possible, written with the digits that matter. */
final class SeriesNumbers {

    private static final Range MILLIMETRES = new Range(0.001, 50, 3);
    private static final Range KILOVOLTS = new Range(5, 500, 0);
    private static final Range TESLA = new Range(0.01, 15, 2);
    private static final Range PIXELS = new Range(1, 1_000_000, 0);
    private static final Range INSTANCES = new Range(1, 100_000_000, 0);

    private final DisclosureGate gate;
    private final Released series;
    private final CaseStatements statements;
    private final List<Issue> notes;

    SeriesNumbers(DisclosureGate gate, Released series, CaseStatements statements, List<Issue> notes) {
        this.gate = gate;
        this.series = series;
        this.statements = statements;
        this.notes = notes;
    }

    void state(DicomSeries source) {
        DicomSeries.Image image = source.image();
        decimal(Imaging.sliceThickness, image.sliceThickness(), MILLIMETRES, "(0018,0050)");
        decimal(Imaging.pixelSpacing, image.pixelSpacing(), MILLIMETRES, "(0028,0030)");
        decimal(Imaging.kVp, image.kvp(), KILOVOLTS, "(0018,0060)");
        fieldStrength(image.fieldStrength());
        whole(Imaging.rows, image.rows(), "(0028,0010)");
        whole(Imaging.columns, image.columns(), "(0028,0011)");
        if (image.rows() != null) {
            statements.value(series, Imaging.contrast, gate.flag(image.contrast()));
        }
        statements.value(series, Imaging.instanceCount, gate.whole(source.instances(), INSTANCES));
    }

    private void fieldStrength(@Nullable Double measured) {
        if (measured != null) {
            double nominal = FieldStrength.nominal(measured);
            value(Imaging.fieldStrength, gate.nominal(measured, nominal, TESLA), "(0018,0087)");
        }
    }

    private void decimal(Node property, @Nullable Double number, Range range, String tag) {
        if (number != null) {
            value(property, gate.decimal(number, range), tag);
        }
    }

    private void whole(Node property, @Nullable Integer number, String tag) {
        if (number != null) {
            value(property, gate.whole(number, PIXELS), tag);
        }
    }

    private void value(Node property, Disclosure decided, String tag) {
        statements.value(series, property, decided);
        if (decided.outbound().isEmpty()) {
            notes.add(MappingProblem.IMPOSSIBLE_NUMBER.at(series, tag));
        }
    }
}
