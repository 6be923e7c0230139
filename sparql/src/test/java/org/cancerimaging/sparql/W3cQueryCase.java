package org.cancerimaging.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/** One query test of a W3C manifest. */
record W3cQueryCase(Resource entry) {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final Set<String> NOT_OF_QUERIES =
            Set.of("UpdateEvaluationTest", "PositiveUpdateSyntaxTest11", "NegativeUpdateSyntaxTest11");

    /** All query tests of the manifests below a folder; entailment regimes are another standard. */
    static List<W3cQueryCase> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("manifest.ttl"))
                    .filter(file -> !file.toString().contains("entailment"))
                    .sorted()
                    .flatMap(file -> entries(file).stream())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<W3cQueryCase> entries(Path manifest) {
        Model model = RDFDataMgr.loadModel(manifest.toUri().toString());
        return model.listObjectsOfProperty(mf("entries")).toList().stream()
                .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
                .map(RDFNode::asResource)
                .map(W3cQueryCase::new)
                .filter(test ->
                        test.type().matches(".*Test(11)?") && !NOT_OF_QUERIES.contains(test.type()) && !test.isOfHttp())
                .toList();
    }

    /** Kind of test, e.g. {@code QueryEvaluationTest}. */
    String type() {
        Resource type = entry.getPropertyResourceValue(RDF.type);
        return type == null ? "" : type.getLocalName();
    }

    /** Folder and name, the same in every copy of the suite. */
    String name() {
        String folder = Path.of(query().resolve(".")).getFileName().toString();
        return folder + "/" + entry.getURI().replaceAll(".*[#/]", "");
    }

    /** Address of the query's file. */
    URI query() {
        Resource action = entry.getPropertyResourceValue(mf("action"));
        Resource query = action.getPropertyResourceValue(qt("query"));
        return URI.create((query == null ? action : query).getURI());
    }

    /** The text; relative IRIs in it resolve against its file. */
    String text() {
        try {
            return "BASE <" + query() + ">\n" + Files.readString(Path.of(query()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Addresses of the files that fill the default graph. */
    List<String> data() {
        return ofAction("data");
    }

    /** Addresses of the files that are named graphs. */
    List<String> graphs() {
        return ofAction("graphData");
    }

    /** Address of the file with the expected answer. */
    String result() {
        return entry.getProperty(mf("result")).getResource().getURI();
    }

    /** What counts when rows are compared. */
    Order order() {
        if (entry.hasProperty(mf("resultCardinality"))) {
            return Order.DISTINCT;
        }
        return QueryFactory.create(text()).hasOrderBy() ? Order.SEQUENCE : Order.BAG;
    }

    /** How rows are compared: REDUCED may leave duplicates out, ORDER BY makes the order count. */
    enum Order {
        BAG,
        SEQUENCE,
        DISTINCT
    }

    private boolean isOfHttp() {
        return Set.of("ProtocolTest", "GraphStoreProtocolTest", "ServiceDescriptionTest")
                .contains(type());
    }

    private List<String> ofAction(String name) {
        List<String> addresses = new ArrayList<>();
        entry.getProperty(mf("action"))
                .getResource()
                .listProperties(qt(name))
                .forEach(value -> addresses.add(value.getResource().getURI()));
        return addresses;
    }

    private static Property mf(String name) {
        return ResourceFactory.createProperty(MF, name);
    }

    private static Property qt(String name) {
        return ResourceFactory.createProperty(QT, name);
    }
}
