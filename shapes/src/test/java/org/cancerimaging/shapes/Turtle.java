package org.cancerimaging.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads Turtle for the tests. */
final class Turtle {

    private static final String PREFIXES = """
            PREFIX age: <https://w3id.org/cancer-imaging/age-band/>
            PREFIX cimo: <https://w3id.org/cancer-imaging/ontology#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcm: <http://dicom.nema.org/resources/ontology/DCM/>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sct: <http://snomed.info/id/>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private Turtle() {}

    static Graph of(String text) {
        return RDFParser.fromString(PREFIXES + text, Lang.TURTLE).toGraph();
    }

    static Graph read(Path file) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream stream = Files.newInputStream(file)) {
            RDFParser.source(stream).lang(Lang.TURTLE).parse(graph);
        }
        return graph;
    }
}
