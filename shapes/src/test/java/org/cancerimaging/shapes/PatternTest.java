package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.expr.RegexJava;
import org.junit.jupiter.api.Test;
import org.topbraid.shacl.validation.ValidationUtil;
import org.topbraid.shacl.vocabulary.SH;

/** Runs sh:pattern, for which TopBraid needs a class that Jena no longer has. */
class PatternTest {

    private static final String SHAPE = """
            <urn:shape> a sh:NodeShape ; sh:targetClass foaf:Agent ;
                sh:property [ sh:path foaf:name ; sh:pattern "^ab+$" %s ] .
            """;

    @Test
    void aPatternTellsGoodFromBad() {
        assertEquals(1, violations(SHAPE.formatted(""), "\"abb\", \"abc\""));
    }

    @Test
    void theFlagsOfAPatternHold() {
        assertEquals(0, violations(SHAPE.formatted("; sh:flags \"i\""), "\"ABB\""));
        assertEquals(1, violations(SHAPE.formatted(""), "\"ABB\""));
    }

    @Test
    void noFlagsAreNoMask() {
        assertEquals(0, RegexJava.makeMask(null));
        assertEquals(Pattern.CASE_INSENSITIVE, RegexJava.makeMask("i") & Pattern.CASE_INSENSITIVE);
    }

    private static int violations(String shapes, String names) {
        Graph data = Turtle.of("<urn:x> a foaf:Agent ; foaf:name " + names + " .");
        return ValidationUtil.validateModel(
                        ModelFactory.createModelForGraph(data),
                        ModelFactory.createModelForGraph(Turtle.of(shapes)),
                        false)
                .listProperties(SH.result)
                .toList()
                .size();
    }
}
