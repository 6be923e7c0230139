package org.cancerimaging.mappers;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.cancerimaging.mappers.privacy.OutboundTriple;
import org.cancerimaging.mappers.privacy.Pseudonyms;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.mappers.privacy.TestKeys;
import org.cancerimaging.ontology.TermMatch;
import org.jspecify.annotations.Nullable;

/** Keeps all that a mapper hands over, for tests to look at. */
public final class CollectedIntake implements Intake {

    private final IdentifyingValues identifying = new IdentifyingValues(new Pseudonyms(TestKeys.of(1), "p1", null));

    /** N-Triples lines with short names, in the order of their making. */
    public final List<String> statements = new ArrayList<>();

    /** Codes with positions. */
    public final List<String> problems = new ArrayList<>();

    public final NavigableSet<String> unmapped = new TreeSet<>();

    /** Vocabulary, text, end of the concept's IRI, kind of match, rule. */
    public final NavigableSet<String> mapped = new TreeSet<>();

    /** Thing, property, part. */
    public final NavigableSet<String> filled = new TreeSet<>();

    /** Thing, property, row, in the order of their telling. */
    public final List<String> rows = new ArrayList<>();

    public final SortedMap<String, Long> counts = new TreeMap<>();
    public final SortedMap<String, String> facts = new TreeMap<>();

    @Override
    public void take(Mapping mapping) {
        mapping.<Void>fold(
                mapped -> {
                    mapped.statements().list().forEach(statement -> statements.add(line(statement)));
                    mapped.notes().forEach(this::report);
                    return null;
                },
                rejected -> {
                    rejected.issues().forEach(this::report);
                    return null;
                });
    }

    @Override
    public void report(Issue issue) {
        problems.add(issue.code() + " " + issue.position());
    }

    @Override
    public void unmapped(String vocabulary, String text) {
        unmapped.add(vocabulary + ": " + text);
    }

    @Override
    public void mapped(String vocabulary, String text, TermMatch match) {
        String target = match.concept().map(node -> shortened(node.getURI())).orElse("nothing");
        mapped.add(vocabulary + ": " + text + " -> " + target + ", " + match.kind() + ", " + match.rule());
    }

    @Override
    public void count(String what, long number) {
        counts.merge(what, number, Long::sum);
    }

    @Override
    public void fact(String name, String value) {
        facts.put(name, value);
    }

    @Override
    public void fills(String file, String thing, Node property, String part) {
        filled.add(thing + " " + shortened(property.getURI()) + " " + part);
    }

    @Override
    public void readFrom(Released thing, @Nullable Node property, long row) {
        String what = property == null ? "" : " " + shortened(property.getURI());
        rows.add(thing.node().getURI().replaceFirst(".*/case/p1/\\w+", "patient") + what + " row " + row);
    }

    @Override
    public IdentifyingValues identifying() {
        return identifying;
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }

    /** Objects of a property, in order; literals as they are written, IRIs by their ends. */
    public List<String> values(String property) {
        return statements.stream()
                .map(line -> line.split(" ", 3))
                .filter(parts -> parts[1].equals(property))
                .map(parts -> parts[2])
                .toList();
    }

    private static String line(OutboundTriple statement) {
        var triple = statement.triple();
        String object = triple.getObject().isLiteral()
                ? triple.getObject().getLiteralLexicalForm()
                : shortened(triple.getObject().getURI());
        return shortened(triple.getSubject().getURI()) + " "
                + shortened(triple.getPredicate().getURI()) + " " + object;
    }

    private static String shortened(String iri) {
        return iri.replaceFirst("^http://localhost:8080/", "").replaceFirst("^https?://.*[/#]", "");
    }
}
