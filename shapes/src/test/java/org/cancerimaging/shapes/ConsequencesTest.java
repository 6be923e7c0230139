package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final Node TEXT = NodeFactory.createLiteralLang("Some text", "en");
    private static final Map<Profile, String> EXAMPLES = Map.of(
            Profile.DCAT_AP, "dcat-ap",
            Profile.HEALTHDCAT_AP_NON_PUBLIC, "healthdcat-ap-non-public",
            Profile.HEALTHDCAT_AP, "healthdcat-ap-non-public",
            Profile.EUCAIM, "eucaim");

    @Test
    void textWhereANodeBelongsIsOneFix() throws IOException {
        List<String> several = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<Profile, String> entry : EXAMPLES.entrySet()) {
            Graph valid = Turtle.read(Path.of(entry.getValue(), "Dataset.valid.ttl"));
            List<String> before = messages(VALIDATOR.validate(valid, entry.getKey()));
            for (Triple link : valid.find().toList()) {
                if (link.getObject().isLiteral() || link.getPredicate().equals(RDF.type.asNode())) {
                    continue;
                }
                ValidationReport report = VALIDATOR.validate(with(valid, link, TEXT), entry.getKey());
                List<String> about = new ArrayList<>();
                report.fixes().stream().filter(fix -> isAbout(fix, TEXT)).forEach(fix -> about.add(fix.shape()));
                tried++;
                if (about.size() > 1) {
                    several.add(entry.getKey() + " " + link.getPredicate() + " " + about);
                }
                assertFalse(report.fixes().size() > before.size() + 3, link::toString);
            }
        }
        assertTrue(tried > 100, "only " + tried + " links");
        assertEquals(List.of(), several);
    }

    @Test
    void whatAFixMendsBesidesIsNamed() throws IOException {
        Graph valid = Turtle.read(Path.of("eucaim", "Dataset.valid.ttl"));
        Triple link = valid.find(Node.ANY, DCTerms.publisher.asNode(), Node.ANY).next();
        Fix fix = VALIDATOR
                .validate(with(valid, link, TEXT), Profile.EUCAIM)
                .fixes()
                .get(0);
        assertEquals(DCTerms.publisher.getURI(), fix.path());
        assertTrue(
                fix.alsoMends().contains("https://w3id.org/cancer-imaging/shapes/eucaim#Agent-name"),
                () -> fix.alsoMends().toString());
    }

    @Test
    void theLevelsAccessRightIsTheFixWhereThreeShapesObject() throws IOException {
        Graph valid = Turtle.read(Path.of("healthdcat-ap-non-public", "Dataset.valid.ttl"));
        Triple link =
                valid.find(Node.ANY, DCTerms.accessRights.asNode(), Node.ANY).next();
        List<Fix> fixes = VALIDATOR
                .validate(with(valid, link, TEXT), Profile.HEALTHDCAT_AP_NON_PUBLIC)
                .fixes();
        assertEquals(
                List.of("https://w3id.org/cancer-imaging/shapes/healthdcat-ap-non-public#Dataset-accessRights"),
                fixes.stream().filter(fix -> isAbout(fix, TEXT)).map(Fix::shape).toList());
    }

    @Test
    void twoFaultsOfOneValueStayTwoFixes() {
        ShapeSet shapes = ShapeSet.of(Turtle.of("""
                [] a sh:NodeShape ; sh:targetClass foaf:Agent ;
                  sh:property [ sh:path foaf:name ; sh:maxLength 3 ; sh:message "Short" ] ,
                    [ sh:path foaf:name ; sh:pattern "^[a-z]*$" ; sh:message "Small letters" ] .
                """), "t");
        ValidationReport report = VALIDATOR.validate(Turtle.of("<urn:a> a foaf:Agent ; foaf:name \"ABCD\" ."), shapes);
        assertEquals(2, report.fixes().size());
        assertEquals(2, report.findings().size());
    }

    private static boolean isAbout(Fix fix, Node value) {
        return fix.findings().stream()
                .anyMatch(finding -> value.equals(finding.value()) || value.equals(finding.focus()));
    }

    private static List<String> messages(ValidationReport report) {
        return report.fixes().stream().map(Fix::message).toList();
    }

    private static Graph with(Graph valid, Triple link, Node value) {
        Graph changed = GraphFactory.createDefaultGraph();
        valid.find()
                .forEach(triple -> changed.add(
                        triple.equals(link) ? Triple.create(link.getSubject(), link.getPredicate(), value) : triple));
        return changed;
    }
}
