package org.cancerimaging.server.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.Html;

/**
 * The terminology maps: an index, and a page of each with its spellings by concept.
 *
 * @param spellings the maps
 * @param ontology names the concepts
 * @param addresses where concepts are documented
 */
record MappingSection(Spellings spellings, Ontology ontology, Addresses addresses) implements Section {

    @Override
    public String path() {
        return Addresses.MAPPINGS;
    }

    @Override
    public String kind() {
        return "terminology map";
    }

    @Override
    public Collection<String> names() {
        return spellings.tables().keySet();
    }

    @Override
    public Optional<Topic> find(String name) {
        return name.isEmpty()
                ? Optional.of(new Topic(path(), "", this::heads, language -> index()))
                : Optional.ofNullable(spellings.tables().get(name)).map(this::topic);
    }

    private Topic topic(MappingTable table) {
        return new Topic(
                Addresses.mapping(table.name()),
                table.iri().getURI(),
                () -> SssomGraph.of(table),
                language -> page(table, language),
                table.text());
    }

    private Graph heads() {
        Graph all = GraphFactory.createDefaultGraph();
        spellings.tables().values().forEach(table -> SssomGraph.addHead(table, all));
        return all;
    }

    private Topic.Content index() {
        String rows = spellings.tables().values().stream()
                .map(table -> "<div><dt>" + Html.link(Addresses.mapping(table.name()), table.title()) + " <code>"
                        + Html.escape(table.name()) + "</code></dt><dd>"
                        + table.lines().size() + " spellings. "
                        + Html.link(Addresses.mapping(table.name()) + ".tsv", "SSSOM") + "</dd></div>")
                .collect(Collectors.joining());
        String html = Fragments.heading("Terminology maps", "en", "Vocabulary")
                + "<p class=\"lead\">What hospitals write, and the concept it means. A spelling that has two readings is "
                + "listed as unmapped: nothing is guessed.</p><dl class=\"terms\">" + rows + "</dl>"
                + Fragments.formats(path(), List.of());
        return new Topic.Content("Terminology maps", "From the spellings of hospitals to concepts.", html);
    }

    private Topic.Content page(MappingTable table, Language language) {
        Map<Node, List<MappingTable.Line>> byConcept = new LinkedHashMap<>();
        table.lines().stream()
                .filter(line -> line.concept() != null)
                .forEach(line -> byConcept
                        .computeIfAbsent(line.concept(), any -> new ArrayList<>())
                        .add(line));
        String mapped = byConcept.entrySet().stream()
                .map(entry -> "<div><dt>" + concept(entry.getKey(), language) + "</dt><dd>"
                        + Spellings.words(entry.getValue()) + "</dd></div>")
                .collect(Collectors.joining());
        String html = Fragments.trail(List.of(Addresses.MAPPINGS, "Terminology maps"))
                + Fragments.heading(table.title(), "en", "Terminology map")
                + Fragments.iri(table.iri().getURI())
                + "<p class=\"lead\">" + table.lines().size() + " spellings, " + byConcept.size()
                + " concepts. Capitals, accents and punctuation do not count.</p>"
                + Fragments.formats(Addresses.mapping(table.name()), List.of("tsv"))
                + Fragments.section("mapped", "What they mean", Fragments.facts(mapped))
                + Fragments.section("unmapped", "Left unmapped", unmapped(table));
        return new Topic.Content(table.title(), table.lines().size() + " spellings with their concepts.", html);
    }

    private String concept(Node concept, Language language) {
        return ontology.concept(concept)
                .map(known -> addresses.link(known.iri(), language))
                .orElseGet(() -> addresses.link(concept, language));
    }

    private static String unmapped(MappingTable table) {
        String rows = table.lines().stream()
                .filter(line -> line.concept() == null)
                .map(line -> Fragments.row(line.spelling(), Html.escape(line.comment())))
                .collect(Collectors.joining());
        return Fragments.facts(rows);
    }
}
