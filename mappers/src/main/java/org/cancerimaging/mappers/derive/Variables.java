package org.cancerimaging.mappers.derive;

import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.cancerimaging.ontology.Csvw;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Ontology;

/**
 * The variables of a dataset as HealthDCAT-AP has them (release 8, hasVariables): a table for each class that its cases
 * have, a column for each property that occurs, with name, title, type and meaning. No value is told.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data, sections 5.4 to 5.6</a>
 */
record Variables(Ontology ontology, CaseContents contents, Node dataset, Statements statements) {

    /** Says whether there are any, and which. */
    void write() {
        statements.flag(
                dataset, HealthDcat.hasStructuredData, !contents.properties().isEmpty());
        if (!contents.properties().isEmpty()) {
            Node all = part("variables");
            statements.add(dataset, HealthDcat.hasVariables, all).type(all, Csvw.TableGroup);
            contents.properties().forEach((type, properties) -> writeTable(all, type, properties));
        }
    }

    private void writeTable(Node all, String type, SortedSet<String> properties) {
        String name = dashed(local(type));
        Node table = part("table-" + name);
        Node schema = part("schema-" + name);
        statements.add(all, Csvw.table, table).type(table, Csvw.Table);
        statements.english(table, DCTerms.title.asNode(), ontology.label(NodeFactory.createURI(type), "en"));
        statements.add(table, Csvw.tableSchema, schema).type(schema, Csvw.Schema);
        properties.forEach(property -> writeColumn(schema, name, property));
    }

    private void writeColumn(Node schema, String table, String property) {
        Node term = NodeFactory.createURI(property);
        Node column = part("column-" + table + "-" + local(property));
        statements.add(schema, Csvw.column, column).type(column, Csvw.Column);
        statements.text(column, Csvw.name, local(property));
        statements.english(column, Csvw.title, ontology.label(term, "en"));
        statements.text(column, Csvw.datatype, datatype(term));
        statements.english(column, DCTerms.description.asNode(), meaning(term));
        statements.add(column, Csvw.propertyUrl, term);
    }

    /** Codes are IRIs, whatever list they are of. */
    private String datatype(Node property) {
        return objects(property, RDFS.range.asNode())
                .filter(range -> range.startsWith(XSD.getURI()))
                .map(Variables::local)
                .findFirst()
                .orElse("anyURI");
    }

    private String meaning(Node property) {
        return ontology.terms().stream(property, SKOS.definition.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private Stream<String> objects(Node subject, Node property) {
        return ontology.terms().stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI);
    }

    private Node part(String name) {
        return NodeFactory.createURI(dataset.getURI() + "#" + name);
    }

    private static String local(String iri) {
        return iri.replaceFirst(".*[/#]", "");
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
