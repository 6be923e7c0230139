package org.cancerimaging.server.bench.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Gathers statements as lines of N-Triples without their end, so that the name of a graph can still stand behind them. */
final class Statements {

    private final List<String> lines = new ArrayList<>();

    /** What is said about one subject. */
    final class About {
        private final String subject;

        private About(String subject) {
            this.subject = "<" + subject + "> ";
        }

        About is(Node type) {
            return link(RDF.type.asNode(), type.getURI());
        }

        About link(Node property, String iri) {
            return say(property, "<" + iri + ">");
        }

        About text(Node property, String english) {
            return say(property, "\"" + english + "\"@en");
        }

        About plain(Node property, String text) {
            return say(property, "\"" + text + "\"");
        }

        About value(Node property, Object value, XSDDatatype type) {
            return say(property, "\"" + value + "\"^^<" + type.getURI() + ">");
        }

        About count(Node property, int number) {
            return value(property, number, XSDDatatype.XSDnonNegativeInteger);
        }

        private About say(Node property, String object) {
            lines.add(subject + "<" + property.getURI() + "> " + object);
            return this;
        }
    }

    About about(String subject) {
        return new About(subject);
    }

    List<String> lines() {
        return lines;
    }
}
