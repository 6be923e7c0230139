package org.cancerimaging.server.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.outbound.MappedFolder;
import org.cancerimaging.mappers.outbound.Origins;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.rdf.RdfBody;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfLimits;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.server.rdf.Spool;
import org.cancerimaging.server.validation.Failure;
import org.cancerimaging.server.validation.Note;
import org.cancerimaging.server.validation.Outcome;
import org.cancerimaging.server.validation.Rules;
import org.cancerimaging.server.validation.Validation;
import org.cancerimaging.shapes.ShapesException;
import org.cancerimaging.shapes.Validator;
import org.jspecify.annotations.Nullable;

/** Checks the inputs of {@code catalogue validate} one by one; what cannot be read does not stop the others. */
final class ValidateRun implements AutoCloseable {

    private static final RdfLimits LIMITS = RdfLimits.ofHeap();

    private final Validator validator = Validator.create();
    private final List<Rules> rules;
    private final @Nullable String inputFormat;
    private final Path folder;
    private final Spool spool;

    private ValidateRun(List<Rules> rules, @Nullable String inputFormat, Path folder) {
        this.rules = List.copyOf(rules);
        this.inputFormat = inputFormat;
        this.folder = folder;
        this.spool = Spool.in(folder, LIMITS);
    }

    static ValidateRun start(List<Rules> rules, @Nullable String inputFormat) throws IOException {
        return new ValidateRun(rules, inputFormat, Files.createTempDirectory("validate"));
    }

    /** What had to be repaired in the shapes that the caller brought. */
    Outcome about(List<Rules> chosen) {
        List<Note> notes = chosen.stream()
                .filter(Rules.OfShapes.class::isInstance)
                .flatMap(each -> ((Rules.OfShapes) each).shapes().repairs().stream())
                .map(repair -> new Note(repair.code(), repair.subject(), repair.message()))
                .toList();
        return new Outcome(List.of(), notes, List.of());
    }

    /** Checks a file, all RDF files of a folder, an address, or standard input. */
    Outcome check(String input) {
        try {
            if (input.equals("-")) {
                return check("stdin", System.in, false, named(inputFormat), "urn:x-stdin:");
            }
            if (input.matches("(?i)https?://.*")) {
                return checkAddress(URI.create(input));
            }
            Path path = Path.of(input);
            return Files.isDirectory(path) ? checkFolder(path) : checkFile(path);
        } catch (IOException | UncheckedIOException | IllegalArgumentException failed) {
            return Outcome.of(new Failure(
                    "VALIDATE-0007", input, 0, 0, "It cannot be read. Check the path or address and the permissions."));
        } catch (CatalogueException refused) {
            return Outcome.of(Failure.of(input, refused));
        }
    }

    private Outcome checkFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> RdfFormat.ofFile(file.toString()).isPresent())
                    .sorted()
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            found.stream()
                    .filter(file -> !MappingNotes.isReport(file))
                    .forEach(file -> outcomes.add(check(file.toString())));
            outcomes.add(MappingNotes.of(found));
            return Outcome.of(outcomes);
        }
    }

    private Outcome checkFile(Path file) throws IOException {
        RdfFormat format = RdfFormat.ofFile(file.toString()).orElseGet(() -> named(inputFormat));
        boolean gzip = file.toString().endsWith(".gz");
        try (InputStream in = Files.newInputStream(file)) {
            Optional<MappedFolder> mapped = MappedFolder.around(file);
            Function<Set<Node>, Origins> traced =
                    nodes -> mapped.map(folder -> folder.origins(file, nodes)).orElse(Origins.NONE);
            return check(file.toString(), in, gzip, format, file.toUri().toString(), traced);
        }
    }

    private Outcome checkAddress(URI address) throws IOException {
        try (RemoteDocument document = RemoteDocument.fetch(address)) {
            return check(address.toString(), document.in(), document.gzip(), document.format(), address.toString());
        }
    }

    private Outcome check(String name, InputStream in, boolean gzip, RdfFormat format, String base) throws IOException {
        return check(name, in, gzip, format, base, nodes -> Origins.NONE);
    }

    private Outcome check(
            String name,
            InputStream in,
            boolean gzip,
            RdfFormat format,
            String base,
            Function<Set<Node>, Origins> traced)
            throws IOException {
        try (RdfBody body = spool.receive(in, gzip, format)) {
            Validation validation =
                    new Validation(validator, Ontology.load().canonicalNames(), new RdfReader(base, LIMITS));
            return validation.check(name, body, format, rules, traced);
        } catch (ShapesException stopped) {
            return Outcome.of(new Failure(stopped.code(), name, 0, 0, String.valueOf(stopped.getMessage())));
        }
    }

    private static RdfFormat named(@Nullable String format) {
        return Optional.ofNullable(format)
                .flatMap(name -> RdfFormat.ofFile("." + name))
                .orElseThrow(
                        () -> new CatalogueException(
                                400,
                                "VALIDATE-0008",
                                "The format is not known from the name. Give --input-format ttl, jsonld, rdf, nt, nq or trig."));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder);
    }
}
