package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Mapping;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.FileBytes;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.cancerimaging.mappers.privacy.OutboundTriple;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.TermMatch;

/** Maps one file alone and tells of each of its elements whether it was read, what leaves of it, and why. */
public final class FileExplainer {

    private final Site site;

    /** Explains what this site would do with files. */
    public FileExplainer(Site site) {
        this.site = site;
    }

    /**
     * Explains a file; broken ones as far as they can be read.
     *
     * @throws IOException when the operating system refuses to read it
     */
    public Explanation explain(Path file) throws IOException {
        Stated stated = new Stated(new IdentifyingValues(site.pseudonyms()));
        new DicomSeriesMapper().map(new DicomSource(List.of(file)), site, stated);
        ElementRules rules = new ElementRules(stated.values);
        try (FileBytes bytes = FileBytes.open(file)) {
            return new Explanation(lines(bytes, rules), stated.problems);
        }
    }

    private static List<Explanation.Line> lines(ByteSource bytes, ElementRules rules) throws IOException {
        Window window = new Window();
        window.open(bytes);
        long start = bytes.size() == 0 ? FileStart.NOT_DICOM : FileStart.find(window);
        if (start < 0) {
            return List.of();
        }
        HeaderReader reader = new HeaderReader();
        reader.read(bytes);
        RawValue syntax = reader.header().value(Attribute.TRANSFER_SYNTAX);
        ElementListing listing = new ElementListing(window, rules);
        long behindMeta = listing.meta(start);
        if (HeaderReader.isDeflated(syntax)) {
            try (InflatedBytes inflated = new InflatedBytes(bytes, behindMeta)) {
                window.open(inflated);
                listing.dataSet(0, FileStart.encoding(window, 0, Encoding.EXPLICIT_LITTLE));
            }
        } else {
            listing.dataSet(behindMeta, FileStart.encoding(window, behindMeta, HeaderReader.declared(syntax)));
        }
        return listing.lines();
    }

    /** Gathers what was stated, by property. */
    private static final class Stated implements Intake {

        private final IdentifyingValues identifying;
        private final Map<Node, Set<String>> values = new HashMap<>();
        private final List<String> problems = new ArrayList<>();

        Stated(IdentifyingValues identifying) {
            this.identifying = identifying;
        }

        @Override
        public void take(Mapping mapping) {
            mapping.<Void>fold(
                    mapped -> {
                        mapped.statements().list().stream()
                                .map(OutboundTriple::triple)
                                .forEach(this::add);
                        mapped.notes().forEach(this::report);
                        return null;
                    },
                    rejected -> null);
        }

        private void add(Triple triple) {
            Node object = triple.getObject();
            boolean series = object.equals(Imaging.ImagingSeries);
            String value = series
                    ? triple.getSubject().getURI()
                    : object.isURI() ? object.getURI() : object.getLiteralLexicalForm();
            values.computeIfAbsent(series ? object : triple.getPredicate(), any -> new LinkedHashSet<>())
                    .add(value);
        }

        @Override
        public void report(Issue issue) {
            problems.add(
                    issue.code() + " " + issue.position() + ": expected " + issue.expected() + " -> " + issue.done());
        }

        @Override
        public void unmapped(String vocabulary, String text) {}

        @Override
        public void mapped(String vocabulary, String text, TermMatch match) {}

        @Override
        public void count(String what, long number) {}

        @Override
        public void fact(String name, String value) {}

        @Override
        public IdentifyingValues identifying() {
            return identifying;
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }
}
