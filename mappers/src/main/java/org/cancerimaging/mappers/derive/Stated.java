package org.cancerimaging.mappers.derive;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.mappers.describe.DescribeFile;

/**
 * States about one subject what the description file says under its keys; where it says nothing, nothing.
 *
 * @param subject the dataset, or something that belongs to it
 * @param said the file
 * @param statements where to
 */
record Stated(Node subject, DescribeFile said, Statements statements) {

    /** The same about another subject. */
    Stated about(Node other) {
        return new Stated(other, said, statements);
    }

    /** Something that belongs to the subject, named by its IRI. */
    Node part(String name) {
        return NodeFactory.createURI(subject.getURI() + "#" + name);
    }

    /** Notes which key fills a property; whoever finds the property wrong or missing is told the key. */
    Stated from(String key, Node property) {
        statements.key(subject, property, key);
        return this;
    }

    /** One text per language. */
    Stated texts(String key, Node property) {
        from(key, property);
        said.inLanguages(key)
                .forEach((language, text) ->
                        statements.add(subject, property, NodeFactory.createLiteralLang(text, language)));
        return this;
    }

    /** One text per language, or an English one of our own. */
    Stated texts(String key, Node property, String otherwise) {
        if (!said.has(key)) {
            statements.english(subject, property, otherwise);
        }
        return texts(key, property);
    }

    /** A text in no language. */
    Stated text(String key, Node property) {
        from(key, property);
        statements.text(subject, property, said.text(key));
        return this;
    }

    /** Concepts or addresses, of a list or alone. */
    Stated links(String key, Node property) {
        from(key, property);
        statements.link(subject, property, said.text(key));
        said.list(key).forEach(iri -> statements.link(subject, property, iri));
        return this;
    }

    /** Concepts or addresses that the profile wants to see a type of. */
    Stated links(String key, Node property, Node type) {
        Stream.concat(Stream.of(said.text(key)), said.list(key).stream())
                .filter(iri -> !iri.isEmpty())
                .forEach(iri -> statements.type(NodeFactory.createURI(iri), type));
        return links(key, property);
    }

    /** Texts of a list. */
    Stated words(String key, Node property) {
        from(key, property);
        said.list(key).forEach(word -> statements.text(subject, property, word));
        return this;
    }

    /** A year or a day. */
    Stated time(String key, Node property) {
        from(key, property);
        String time = said.text(key);
        if (!time.isEmpty()) {
            boolean year = time.length() == 4;
            statements.add(
                    subject,
                    property,
                    NodeFactory.createLiteralDT(time, year ? XSDDatatype.XSDgYear : XSDDatatype.XSDdate));
        }
        return this;
    }

    /** A period with a start, an end, or both. */
    Stated period(String key, Node property) {
        from(key + ".from", property);
        if (said.has(key + ".from") || said.has(key + ".to")) {
            Node period = part(key);
            statements.add(subject, property, period).type(period, DCTerms.PeriodOfTime.asNode());
            about(period).time(key + ".from", DCAT.startDate.asNode()).time(key + ".to", DCAT.endDate.asNode());
        }
        return this;
    }

    /** What several keys link to. */
    Stated links(Map<String, Node> properties) {
        properties.forEach(this::links);
        return this;
    }
}
