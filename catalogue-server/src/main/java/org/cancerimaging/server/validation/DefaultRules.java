package org.cancerimaging.server.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.shapes.Profile;

/**
 * Picks the profile where the caller names none, by what the document describes.
 *
 * <p>Datasets: EUCAIM when a term of EUCAIM is used, else HealthDCAT-AP when one of its terms or dct:accessRights is,
 * else DCAT-AP. Patients, conditions, studies and series: core. Aggregates: aggregates.
 */
final class DefaultRules {

    private DefaultRules() {}

    static List<Rules> of(Graph data) {
        List<Profile> profiles = new ArrayList<>();
        if (has(data, DCAT.Dataset.asNode()) || has(data, Imaging.ImagingDataset)) {
            profiles.add(description(data));
        }
        if (Stream.of(Imaging.Patient, Imaging.CancerCondition, Imaging.ImagingStudy, Imaging.ImagingSeries)
                .anyMatch(type -> has(data, type))) {
            profiles.add(Profile.CORE);
        }
        if (has(data, Imaging.Aggregate)) {
            profiles.add(Profile.AGGREGATES);
        }
        return profiles.stream().map(Rules::of).toList();
    }

    static Note nothingFor(String document) {
        return new Note(
                "VALIDATE-0004",
                document,
                "It describes no dataset, no patient-level node and no aggregate, so no profile was picked. Name one.");
    }

    private static Profile description(Graph data) {
        if (uses(data, Eucaim.NS)) {
            return Profile.EUCAIM;
        }
        boolean health = data.contains(Node.ANY, DCTerms.accessRights.asNode(), Node.ANY) || uses(data, HealthDcat.NS);
        return health ? Profile.HEALTHDCAT_AP : Profile.DCAT_AP;
    }

    private static boolean has(Graph data, Node type) {
        return data.contains(Node.ANY, RDF.type.asNode(), type);
    }

    private static boolean uses(Graph data, String namespace) {
        return data.stream().anyMatch(triple -> names(triple, namespace));
    }

    private static boolean names(Triple triple, String namespace) {
        return Stream.of(triple.getPredicate(), triple.getObject())
                .anyMatch(node -> node.isURI() && node.getURI().startsWith(namespace));
    }
}
