package org.cancerimaging.mappers.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.cancerimaging.mappers.privacy.Cell;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.Ontology;

/**
 * What a description tells about segmentations, in EUCAIM's words: how many studies have some, by which methods, of what;
 * and how fine the images are. The finest image of few people could be theirs, so it is told of ten people on.
 */
final class MarkedParts {

    private static final Node RESOLUTION = NodeFactory.createURI(DCAT.getURI() + "spatialResolutionInMeters");
    private static final int METRES = 3;
    private static final int DECIMALS = 6;

    private final Ontology ontology;
    private final Counts counts;
    private final Aggregates aggregates;

    MarkedParts(Ontology ontology, Counts counts, Aggregates aggregates) {
        this.ontology = ontology;
        this.counts = counts;
        this.aggregates = aggregates;
    }

    void write(Node dataset, Statements statements) {
        if (counts.hasSegmentations()) {
            Cell studies = aggregates.segmentedStudies();
            studies.fold(count -> statements.whole(dataset, Eucaim.nbrOfSegmentations, count), reason -> statements);
        }
        listed("algorithm-type", counts.methods())
                .forEach(method -> statements.add(dataset, Eucaim.hasAlgorithmType, method));
        listed("segmentation-label", counts.marked())
                .forEach(label -> statements.add(dataset, Eucaim.hasAnnotationLabel, label));
        if (aggregates.isOfMany()) {
            counts.spacing().ifPresent(millimetres -> statements.add(dataset, RESOLUTION, metres(millimetres)));
        }
    }

    /** Those of the IRIs that the list has, under the names that EUCAIM has for them. */
    private List<Node> listed(String codeList, Set<String> iris) {
        Set<Node> known = ontology.codeList(codeList).concepts().keySet();
        return iris.stream()
                .map(NodeFactory::createURI)
                .flatMap(iri -> ontology.concept(iri).stream())
                .filter(concept -> known.contains(concept.iri()))
                .map(MarkedParts::named)
                .distinct()
                .toList();
    }

    private static Node named(Concept concept) {
        return concept.in(Eucaim.NS).orElse(concept.iri());
    }

    private static Node metres(double millimetres) {
        BigDecimal metres = BigDecimal.valueOf(millimetres)
                .movePointLeft(METRES)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .max(BigDecimal.valueOf(1, DECIMALS));
        return NodeFactory.createLiteralDT(metres.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }
}
