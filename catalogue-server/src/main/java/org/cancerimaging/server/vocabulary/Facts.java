package org.cancerimaging.server.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.server.http.Html;

/**
 * What the ontology says of one thing, as rows for people: above and below it first, then the same thing elsewhere.
 *
 * @param graph everything that is said
 * @param addresses where things are documented
 */
record Facts(Graph graph, Addresses addresses) {

    /** Said in the head of the page, in its table of names, or of use to machines only. */
    private static final Set<Node> SHOWN_ELSEWHERE = Set.of(
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            DCTerms.title.asNode(),
            SKOS.definition.asNode(),
            RDFS.isDefinedBy.asNode(),
            RDF.type.asNode(),
            SKOS.notation.asNode());

    private static final List<Row> ROWS = List.of(
            new Row("Broader", SKOS.broader.asNode(), true),
            new Row("Narrower", SKOS.broader.asNode(), false),
            new Row("Covers", Imaging.covers, true),
            new Row("Covered by", Imaging.covers, false),
            new Row("Kind of", RDFS.subClassOf.asNode(), true),
            new Row("Kinds", RDFS.subClassOf.asNode(), false),
            new Row("Narrower property of", RDFS.subPropertyOf.asNode(), true),
            new Row("Narrower properties", RDFS.subPropertyOf.asNode(), false),
            new Row("Said of", RDFS.domain.asNode(), true),
            new Row("Value", RDFS.range.asNode(), true),
            new Row("Properties", RDFS.domain.asNode(), false),
            new Row("Value of", RDFS.range.asNode(), false),
            new Row("Inverse of", OWL.inverseOf.asNode(), true),
            new Row("Inverse of", OWL.inverseOf.asNode(), false),
            new Row("Members", RDF.type.asNode(), false),
            new Row("Same as", SKOS.exactMatch.asNode(), true),
            new Row("Close to", SKOS.closeMatch.asNode(), true),
            new Row("Narrower elsewhere", SKOS.narrowMatch.asNode(), true),
            new Row("Related elsewhere", SKOS.relatedMatch.asNode(), true),
            new Row("Other names", SKOS.altLabel.asNode(), true),
            new Row("In the lists", SKOS.inScheme.asNode(), true),
            new Row("Top of", SKOS.topConceptOf.asNode(), true),
            new Row("DICOM attribute", Imaging.dicomTag, true),
            new Row("Note", SKOS.note.asNode(), true),
            new Row("Note", SKOS.scopeNote.asNode(), true),
            new Row("Source", DCTerms.source.asNode(), true),
            new Row("See also", RDFS.seeAlso.asNode(), true),
            new Row("Licence", DCTerms.license.asNode(), true));

    /** Rows of a definition list; empty where nothing more is said. */
    String of(Node thing, Language language) {
        StringBuilder html = new StringBuilder();
        for (Row row : ROWS) {
            html.append(row(row.heading, values(thing, row), language));
        }
        others(thing).forEach((property, values) -> html.append(row(heading(property), values, language)));
        return html.toString();
    }

    private List<Node> values(Node thing, Row row) {
        return row.forward
                ? graph.find(thing, row.property, Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList()
                : graph.find(Node.ANY, row.property, thing)
                        .mapWith(Triple::getSubject)
                        .toList();
    }

    private Map<Node, List<Node>> others(Node thing) {
        Set<Node> known = ROWS.stream().filter(Row::forward).map(Row::property).collect(Collectors.toSet());
        Map<Node, List<Node>> others = new LinkedHashMap<>();
        graph.find(thing, Node.ANY, Node.ANY)
                .filterDrop(triple -> known.contains(triple.getPredicate()))
                .filterDrop(triple -> SHOWN_ELSEWHERE.contains(triple.getPredicate()))
                .forEach(triple -> others.computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>())
                        .add(triple.getObject()));
        return others;
    }

    private static String heading(Node property) {
        return Addresses.shortName(property.getURI());
    }

    private String row(String heading, List<Node> values, Language language) {
        String items = values.stream()
                .filter(value -> !value.isBlank())
                .map(value -> value(value, language))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(item -> "<li>" + item + "</li>")
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : Fragments.row(heading, "<ul class=\"values\">" + items + "</ul>");
    }

    private String value(Node value, Language language) {
        if (value.isURI()) {
            return addresses.link(value, language);
        }
        String tag = value.getLiteralLanguage();
        String text = Html.escape(value.getLiteralLexicalForm());
        return tag.isEmpty()
                ? text
                : "<span lang=\"" + Html.escape(tag) + "\">" + text + "</span>"
                        + (tag.equals("en") ? "" : " <span class=\"tag\">" + Html.escape(tag) + "</span>");
    }

    private record Row(String heading, Node property, boolean forward) {}
}
