package org.cancerimaging.server.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * One test of a W3C manifest.
 *
 * @param folder the last part of the name of the manifest's folder
 * @param entry what the manifest says about it
 */
record W3cCase(String folder, Resource entry) {

    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static final Set<String> OF_REQUESTS =
            Set.of("ProtocolTest", "GraphStoreProtocolTest", "ServiceDescriptionTest");

    /** Kind of test, e.g. {@code QueryEvaluationTest}. */
    String type() {
        Resource type = entry.getPropertyResourceValue(RDF.type);
        return type == null ? "" : type.getLocalName();
    }

    /** Folder and name, the same in every copy of the suite. */
    String name() {
        return folder + "/" + entry.getURI().replaceAll(".*[#/]", "");
    }

    boolean hasFiles() {
        return type().matches(".*Test(11)?") && !OF_REQUESTS.contains(type());
    }

    boolean isUpdate() {
        return type().contains("Update");
    }

    /** The text of the query or update; relative IRIs in it resolve against its file. */
    String text() {
        Resource action = resource(entry, Suite.MF + "action");
        URI file = URI.create(List.of(QT + "query", UT + "request").stream()
                .filter(name -> action.hasProperty(property(name)))
                .map(name -> resource(action, name))
                .findFirst()
                .orElse(action)
                .getURI());
        try {
            return "BASE <" + file + ">\n" + Files.readString(Path.of(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Addresses of the files that make the default graph. */
    List<String> defaultGraph() {
        Resource action = resource(entry, Suite.MF + "action");
        return files(action, isUpdate() ? UT + "data" : QT + "data");
    }

    /** Files of the named graphs, by name. */
    Map<String, String> namedGraphs() {
        return namedGraphs(resource(entry, Suite.MF + "action"));
    }

    /** The same after the update. */
    Map<String, String> namedGraphsAfter() {
        return namedGraphs(resource(entry, Suite.MF + "result"));
    }

    /** Files of the default graph after the update. */
    List<String> defaultGraphAfter() {
        return files(resource(entry, Suite.MF + "result"), UT + "data");
    }

    /** Named graphs of a test that is a request. */
    Map<String, String> prepared() {
        return namedGraphs(entry);
    }

    /** Address of the file with the expected answer. */
    String result() {
        return resource(entry, Suite.MF + "result").getURI();
    }

    /** REDUCED may leave duplicates out. */
    boolean mayLeaveDuplicatesOut() {
        return entry.hasProperty(property(Suite.MF + "resultCardinality"));
    }

    private static Map<String, String> namedGraphs(Resource action) {
        Map<String, String> graphs = new LinkedHashMap<>();
        files(action, QT + "graphData").forEach(file -> graphs.put(file, file));
        action.listProperties(property(UT + "graphData")).forEach(value -> {
            Resource graph = value.getResource();
            String name = graph.getProperty(RDFS.label).getString();
            graphs.put(name, resource(graph, UT + "graph").getURI());
        });
        return graphs;
    }

    private static List<String> files(Resource of, String name) {
        return of.listProperties(property(name))
                .mapWith(value -> value.getResource().getURI())
                .toList();
    }

    static Resource resource(Resource of, String name) {
        return of.getProperty(property(name)).getResource();
    }

    static Property property(String name) {
        return ResourceFactory.createProperty(name);
    }
}
