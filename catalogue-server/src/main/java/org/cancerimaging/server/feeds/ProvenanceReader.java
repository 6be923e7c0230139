package org.cancerimaging.server.feeds;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.server.feeds.DatasetDetails.Statement;
import org.cancerimaging.server.store.Subject;

/**
 * Reads PROV-O as lines: each activity with its time and who did it, then what it used.
 *
 * @param graph the provenance of a record
 */
record ProvenanceReader(Graph graph) {

    List<Statement> read() {
        return graph.find(Node.ANY, RDF.type.asNode(), prov("Activity")).toList().stream()
                .map(triple -> new Subject(graph, triple.getSubject()))
                .sorted(Comparator.comparing(ProvenanceReader::time))
                .flatMap(this::lines)
                .distinct()
                .toList();
    }

    private Stream<Statement> lines(Subject activity) {
        String who = agents(activity);
        String done =
                Stream.of(time(activity), who).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        Stream<Statement> used = activity.all(prov("used")).stream()
                .map(thing -> new Subject(graph, thing))
                .map(thing -> new Statement(
                        name(thing), thing.text(DCTerms.identifier.asNode()).orElse("")));
        Stream<Statement> own = Stream.concat(Stream.of(new Statement(name(activity), done)), used);
        return Stream.concat(own, renamed(activity))
                .filter(line -> !line.label().isEmpty() && !line.value().isEmpty());
    }

    private Stream<Statement> renamed(Subject activity) {
        return activity.all(Imaging.renamed).stream()
                .map(renaming -> new Subject(graph, renaming))
                .map(renaming -> new Statement(
                        "Renamed " + renaming.number(Imaging.occurrences).orElse(0) + " times",
                        renaming.text(Imaging.seenAs).orElse("") + " → "
                                + renaming.text(Imaging.writtenAs).orElse("")))
                .sorted(Comparator.comparing(Statement::value));
    }

    private String agents(Subject activity) {
        return activity.all(prov("wasAssociatedWith")).stream()
                .map(agent -> name(new Subject(graph, agent)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String time(Subject activity) {
        return activity.text(prov("endedAtTime"))
                .or(() -> activity.text(prov("startedAtTime")))
                .orElse("");
    }

    private static String name(Subject thing) {
        return thing.text(RDFS.label.asNode()).orElse("");
    }

    private static Node prov(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }
}
