package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.ontology.OntologyFolder;
import org.junit.jupiter.api.Test;
import org.topbraid.shacl.vocabulary.SH;

/** The quick tests and TopBraid alone find the same in valid examples that are spoilt at random. */
class SameFindingsTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final Validator PLAIN = Validator.plain();
    private static final long SEED = Long.getLong("same.seed", 20_261_121L);

    private static final List<Node> ODD = List.of(
            NodeFactory.createLiteralString(""),
            NodeFactory.createLiteralLang("x", "en"),
            NodeFactory.createLiteralDT("2020-13-40", XSDDatatype.XSDdate),
            NodeFactory.createLiteralDT("-1", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("1e999", XSDDatatype.XSDdouble),
            NodeFactory.createURI("urn:other"),
            NodeFactory.createURI("http://snomed.info/id/20200517"),
            NodeFactory.createBlankNode());

    @Test
    void spoiltExamplesGetTheSameFindingsEitherWay() throws IOException {
        System.out.println("same.seed=" + SEED);
        Random random = new Random(SEED);
        for (Profile profile : Profile.values()) {
            List<Graph> examples = examples(profile);
            for (int round = 0; round < 40; round++) {
                Graph spoilt = spoil(examples.get(random.nextInt(examples.size())), random);
                assertEquals(
                        key(PLAIN.validate(spoilt, profile)),
                        key(VALIDATOR.validate(spoilt, profile)),
                        () -> profile + " " + spoilt);
            }
        }
    }

    @Test
    void manyNodesOnSeveralThreadsGetTheSameFindings() {
        Random random = new Random(SEED);
        Graph data = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 3_000; i++) {
            String title = random.nextInt(50) == 0 ? "<urn:t>" : "\"T\"@en";
            Turtle.of("<urn:d" + i + "> a dcat:Dataset ; dct:title " + title + " ; dct:description \"D\"@en .")
                    .find()
                    .forEach(data::add);
        }
        ValidationReport report = VALIDATOR.validate(data, Profile.DCAT_AP);
        assertEquals(key(PLAIN.validate(data, Profile.DCAT_AP)), key(report));
        assertEquals(
                report.findings().size(),
                report.graph()
                        .find(Node.ANY, SH.result.asNode(), Node.ANY)
                        .toList()
                        .size());
    }

    @Test
    void manyCasesWithOddValuesGetTheSameFindings() throws IOException {
        Random random = new Random(SEED + 1);
        for (Profile profile : List.of(Profile.CORE, Profile.OUTBOUND)) {
            List<Graph> examples = examples(profile);
            Graph data = GraphFactory.createDefaultGraph();
            for (int copy = 0; copy < 150; copy++) {
                Graph example = examples.get(random.nextInt(examples.size()));
                String token = Integer.toString(copy + 1000, 26).replaceAll("[0189]", "z");
                (random.nextInt(4) == 0 ? spoil(example, random) : example)
                        .find()
                        .forEach(triple -> data.add(
                                renamed(triple.getSubject(), token),
                                triple.getPredicate(),
                                renamed(triple.getObject(), token)));
            }
            assertEquals(key(PLAIN.validate(data, profile)), key(VALIDATOR.validate(data, profile)), profile::toString);
        }
    }

    private static Node renamed(Node node, String token) {
        return node.isURI() && node.getURI().contains("aaaa")
                ? NodeFactory.createURI(node.getURI().replaceFirst("a{" + token.length() + "}", token))
                : node;
    }

    private static Object key(ValidationReport report) {
        return report.findings().stream()
                .map(finding -> finding.severity() + " " + finding.shape() + " " + finding.focus() + " "
                        + finding.path() + " " + finding.value() + " " + finding.message())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Graph spoil(Graph example, Random random) {
        Graph spoilt = GraphFactory.createDefaultGraph();
        List<Triple> triples = new ArrayList<>(example.find().toList());
        for (Triple triple : triples) {
            switch (random.nextInt(12)) {
                case 0 -> {}
                case 1 -> spoilt.add(triple.getSubject(), triple.getPredicate(), odd(random));
                case 2 -> {
                    spoilt.add(triple);
                    spoilt.add(triple.getSubject(), triple.getPredicate(), odd(random));
                }
                case 3 -> {
                    spoilt.add(triple);
                    spoilt.add(triple.getSubject(), NodeFactory.createURI("urn:more"), odd(random));
                }
                default -> spoilt.add(triple);
            }
        }
        return spoilt;
    }

    private static Node odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static List<Graph> examples(Profile profile) throws IOException {
        List<Graph> examples = new ArrayList<>();
        for (String folder : profile.folders()) {
            for (Path file : OntologyFolder.files(Path.of(folder), ".valid.ttl")) {
                examples.add(Turtle.read(file));
            }
        }
        return examples;
    }
}
