package org.cancerimaging.mappers.dicom;

import java.util.List;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Range;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.TermMatch;
import org.jspecify.annotations.Nullable;

/** States what was marked and measured: segments, regions of structure sets, measurements of reports. */
final class MarkedStatements {

    /** Numbered things below one series, so that their names keep the outbound form. */
    static final int MOST = 9999;

    private static final String REGIONS = "body-region";
    private static final Range MEASURED = new Range(-1e9, 1e9, 6);

    private final SourceTerms terms;
    private final DisclosureGate gate;
    private final CaseNames names;

    MarkedStatements(SourceTerms terms, DisclosureGate gate, CaseNames names) {
        this.terms = terms;
        this.gate = gate;
        this.names = names;
    }

    void state(DicomSeries source, Released series, CaseStatements statements, List<Issue> notes) {
        int number = 0;
        for (DicomSeries.Segment segment : first(source.segments(), MOST)) {
            stateSegment(segment, marked(series, ++number, statements), statements);
        }
        for (DicomSeries.Region region : first(source.details().regions(), MOST - number)) {
            stateRegion(region, marked(series, ++number, statements), statements);
        }
        int measured = 0;
        for (DicomSeries.Measurement measurement : first(source.details().measurements(), MOST)) {
            stateMeasurement(measurement, series, ++measured, statements, notes);
        }
    }

    private Released marked(Released series, int number, CaseStatements statements) {
        Released name = names.part(series, "segment", number);
        statements.type(name, Imaging.Segmentation).link(name, Imaging.series, series);
        return name;
    }

    private void stateSegment(DicomSeries.Segment segment, Released name, CaseStatements statements) {
        coded(name, Imaging.category, segment.category(), statements, "segmentation-category");
        coded(name, Imaging.type, segment.type(), statements, "segmentation-type", REGIONS);
        segment.anatomy().forEach(region -> coded(name, Imaging.anatomy, region, statements, REGIONS));
        word(name, Imaging.algorithmType, "algorithm-type", segment.algorithmType(), statements);
    }

    /** The name of a region is a text of the site: only the body part that it is exactly a term for is told. */
    private void stateRegion(DicomSeries.Region region, Released name, CaseStatements statements) {
        word(name, Imaging.regionType, "region-type", region.interpretedType(), statements);
        word(name, Imaging.algorithmType, "algorithm-type", region.algorithmType(), statements);
        if (region.name() != null) {
            terms.freely("body-part", region.name().replace('_', ' '), statements).entrySet().stream()
                    .filter(found -> found.getValue() != TermMatch.Kind.UNMAPPED)
                    .forEach(found -> statements.value(name, Imaging.anatomy, gate.concept(found.getKey())));
        }
    }

    private void stateMeasurement(
            DicomSeries.Measurement source, Released series, int number, CaseStatements statements, List<Issue> notes) {
        Node quantity =
                terms.coded(source.quantity(), statements, "measured-quantity").orElse(null);
        if (quantity == null) {
            return;
        }
        if (!MEASURED.holds(source.value())) {
            notes.add(MappingProblem.IMPOSSIBLE_NUMBER.at(series, "(0040,A30A)"));
            return;
        }
        Released name = names.part(series, "measurement", number);
        statements.type(name, Imaging.Measurement).link(name, Imaging.series, series);
        statements.value(name, Imaging.quantity, gate.concept(quantity));
        statements.value(name, Imaging.quantityValue, gate.decimal(source.value(), MEASURED));
        coded(name, Imaging.unit, source.unit(), statements, "unit");
        coded(name, Imaging.derivation, source.derivation(), statements, "derivation");
        coded(name, Imaging.finding, source.finding(), statements, "segmentation-type", REGIONS);
        coded(name, Imaging.site, source.site(), statements, REGIONS);
    }

    private void coded(
            Released name,
            Node property,
            DicomSeries.@Nullable Code code,
            CaseStatements statements,
            String... codeLists) {
        terms.coded(code, statements, codeLists)
                .ifPresent(node -> statements.value(name, property, gate.concept(node)));
    }

    private void word(Released name, Node property, String codeList, @Nullable String word, CaseStatements statements) {
        if (word != null) {
            terms.word(codeList, word, statements)
                    .ifPresent(node -> statements.value(name, property, gate.concept(node)));
        }
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }
}
