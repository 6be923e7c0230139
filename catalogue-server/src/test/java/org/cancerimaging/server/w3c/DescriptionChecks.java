package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/** The three tests of SPARQL 1.1 Service Description; its manifest has their names alone. */
record DescriptionChecks(Suite suite, Peer peer) {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    /** Classes and properties of the vocabulary (Service Description §3). */
    private static final Set<String> TERMS = Set.of(
            "Service",
            "Feature",
            "Language",
            "Function",
            "Aggregate",
            "EntailmentRegime",
            "EntailmentProfile",
            "GraphCollection",
            "Dataset",
            "Graph",
            "NamedGraph",
            "endpoint",
            "feature",
            "defaultEntailmentRegime",
            "entailmentRegime",
            "defaultSupportedEntailmentProfile",
            "supportedEntailmentProfile",
            "extensionFunction",
            "extensionAggregate",
            "languageExtension",
            "supportedLanguage",
            "propertyFeature",
            "defaultDataset",
            "availableGraphs",
            "resultFormat",
            "inputFormat",
            "defaultGraph",
            "namedGraph",
            "name",
            "graph",
            "SPARQL10Query",
            "SPARQL11Query",
            "SPARQL11Update",
            "DereferencesURIs",
            "UnionDefaultGraph",
            "RequiresDataset",
            "EmptyGraphs",
            "BasicFederatedQuery");

    Stream<Check> all() {
        return suite.cases("service-description/manifest.ttl").stream()
                .map(test -> new Check("service description", test.name(), () -> run(test)));
    }

    private void run(W3cCase test) {
        Model model = description();
        switch (test.entry().getLocalName()) {
            case "returns-rdf" -> assertTrue(!model.isEmpty(), "statements");
            case "has-endpoint-triple" ->
                assertTrue(
                        model.contains(null, sd("endpoint"), ResourceFactory.createResource(peer.endpoint())),
                        "sd:endpoint <" + peer.endpoint() + ">");
            case "conforms-to-schema" -> requireSchema(model);
            default -> throw new AssertionError("unknown test " + test.name());
        }
    }

    private Model description() {
        HttpRequest.Builder request = HttpRequest.newBuilder(peer.queries()).header("Accept", "text/turtle");
        if (!peer.credentials().isEmpty()) {
            request.headers(peer.credentials().toArray(String[]::new));
        }
        HttpResponse<String> answer = Peer.send(request.build());
        assertEquals(200, answer.statusCode(), answer.body());
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(model);
        return model;
    }

    /** A service with its one endpoint, terms of the vocabulary alone, and each where its domain and range have it. */
    private static void requireSchema(Model model) {
        model.listStatements()
                .filterKeep(one -> one.getPredicate().getNameSpace().equals(SD))
                .forEach(one -> assertTrue(TERMS.contains(one.getPredicate().getLocalName()), one::toString));
        model.listObjects()
                .filterKeep(value ->
                        value.isURIResource() && value.asResource().getURI().startsWith(SD))
                .forEach(value -> assertTrue(
                        TERMS.contains(value.asResource().getURI().substring(SD.length())), value::toString));
        Resource service =
                model.listSubjectsWithProperty(RDF.type, sd("Service")).next();
        assertEquals(1, service.listProperties(sd("endpoint")).toList().size());
        service.listProperties(sd("defaultDataset")).forEach(dataset -> {
            assertTrue(dataset.getResource().hasProperty(RDF.type, sd("Dataset")), "an sd:Dataset");
            dataset.getResource()
                    .listProperties(sd("defaultGraph"))
                    .forEach(
                            graph -> assertTrue(graph.getResource().hasProperty(RDF.type, sd("Graph")), "an sd:Graph"));
        });
    }

    private static org.apache.jena.rdf.model.Property sd(String name) {
        return W3cCase.property(SD + name);
    }
}
