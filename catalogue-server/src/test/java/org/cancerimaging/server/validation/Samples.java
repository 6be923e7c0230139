package org.cancerimaging.server.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.mappers.outbound.Origins;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfLimits;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.shapes.Advice;
import org.cancerimaging.shapes.Check;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Severity;
import org.cancerimaging.shapes.ValidationReport;
import org.cancerimaging.shapes.Validator;
import org.jspecify.annotations.Nullable;

/** A record with faults, and what is said about it. */
final class Samples {

    static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            """;

    /** The nodes of lines 4 and 6 lack dct:title; line 7 has a publisher that is text. */
    static final String FAULTY = PREFIXES + """
            <http://example.org/d1> a dcat:Dataset ;
                dct:description "Chest <b>CT</b> & more"@en .
            <http://example.org/d2> a dcat:Dataset ;
                dct:publisher "=evil()" ;
                dct:description "Breast MR"@en .
            """;

    private static final Validation VALIDATION = new Validation(
            Validator.create(),
            Ontology.load().canonicalNames(),
            new RdfReader("http://example.org/", RdfLimits.standard()));

    private Samples() {}

    static Outcome check(String turtle, String... profiles) {
        try {
            return VALIDATION.check(
                    "records/my record.ttl",
                    () -> new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)),
                    RdfFormat.TURTLE,
                    List.of(profiles).stream().map(ProfileChoice::of).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Told by hand, so that the forms are tested apart from the shapes; places and graph are real. */
    static Outcome faulty() {
        Checked real = check(FAULTY, "dcat-ap").checked().get(0);
        List<Finding> findings = List.of(
                finding(Severity.VIOLATION, "d1", DCTerms.title, null, Advice.none()),
                finding(Severity.VIOLATION, "d2", DCTerms.title, null, Advice.none()),
                finding(Severity.VIOLATION, "d2", DCTerms.publisher, text("=evil()"), ADVICE),
                finding(Severity.WARNING, "d1", DCAT.keyword, null, Advice.none()));
        List<Check> checks = List.of(
                check(Severity.VIOLATION, DCTerms.title, 2, 2),
                check(Severity.VIOLATION, DCTerms.publisher, 2, 1),
                check(Severity.VIOLATION, DCTerms.description, 2, 0),
                check(Severity.WARNING, DCAT.keyword, 2, 1),
                check(Severity.VIOLATION, DCAT.accessURL, 0, 0));
        ValidationReport report =
                new ValidationReport(findings, checks, real.report().graph());
        Checked told = new Checked(real.document(), real.rules(), report, real.positions(), Origins.NONE);
        return new Outcome(List.of(told), List.of(), List.of());
    }

    private static final Advice ADVICE = new Advice(
            List.of(NodeFactory.createURI("http://example.org/provider")),
            40,
            NodeFactory.createURI("http://example.org/provider"),
            "dct:publisher <http://example.org/provider> .");

    private static Finding finding(Severity severity, String name, Property path, @Nullable Node value, Advice advice) {
        Node focus = NodeFactory.createURI("http://example.org/" + name);
        String words = "Write " + path.getLocalName() + " <right>.";
        return new Finding(
                severity, focus, path.getURI(), value, words, shape(path), "https://example.org/spec", advice);
    }

    private static Check check(Severity severity, Property path, long nodes, long failed) {
        String words = "Write " + path.getLocalName() + " <right>.";
        return new Check(shape(path), words, path.getURI(), severity, "https://example.org/spec", nodes, failed);
    }

    private static String shape(Property path) {
        return "http://example.org/shapes#" + path.getLocalName();
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Outcome unreadable() {
        return Outcome.of(new Failure("SUBMISSION-0001", "broken.ttl", 3, 7, "a statement does not end in a dot"));
    }

    static String write(ReportForm form, Outcome outcome) {
        StringWriter out = new StringWriter();
        try {
            form.write(outcome, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
