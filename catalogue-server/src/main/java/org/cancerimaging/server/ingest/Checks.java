package org.cancerimaging.server.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.ValidationReport;
import org.cancerimaging.shapes.Validator;

/**
 * Asks the profiles that a layer is subject to; a profile that is off is not asked.
 *
 * @param validator runs the shapes
 * @param policy what is asked, and what follows from it
 */
record Checks(Validator validator, ValidationPolicy policy) {

    /** Start of the IRIs that name profiles in reports. */
    static final String PROFILES = "https://w3id.org/cancer-imaging/shapes/";

    private static final Node REPORT = NodeFactory.createURI("http://www.w3.org/ns/shacl#ValidationReport");
    private static final List<Profile> OF_DESCRIPTION = List.of(Profile.DCAT_AP, Profile.HEALTHDCAT_AP, Profile.EUCAIM);
    private static final List<Profile> OF_AGGREGATES = List.of(Profile.OUTBOUND, Profile.AGGREGATES);
    private static final List<Profile> OF_CASES = List.of(Profile.OUTBOUND, Profile.CORE);

    Stream<Checked> ofDescription(Graph data, Graph report) {
        return ask(OF_DESCRIPTION, data, report);
    }

    Stream<Checked> ofAggregates(Graph data, Graph report) {
        return ask(OF_AGGREGATES, data, report);
    }

    Stream<Checked> ofCases(Graph data, Graph report) {
        return ask(OF_CASES, data, report);
    }

    private Stream<Checked> ask(List<Profile> profiles, Graph data, Graph report) {
        return profiles.stream()
                .filter(profile -> !data.isEmpty() && policy.of(profile) != Treatment.OFF)
                .map(profile -> ask(profile, data, report));
    }

    private Checked ask(Profile profile, Graph data, Graph all) {
        ValidationReport found = validator.validate(data, profile);
        found.graph().stream().forEach(all::add);
        // Several reports lie in one graph: each says whose it is.
        found.graph().stream(Node.ANY, RDF.type.asNode(), REPORT)
                .map(Triple::getSubject)
                .toList()
                .forEach(report ->
                        all.add(report, DCTerms.conformsTo.asNode(), NodeFactory.createURI(PROFILES + profile.id())));
        return Checked.of(profile, policy.of(profile), found);
    }
}
