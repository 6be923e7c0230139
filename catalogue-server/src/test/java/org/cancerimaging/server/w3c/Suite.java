package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;

/**
 * A copy of the tests of w3c/rdf-tests.
 *
 * @param folder {@code sparql} of the copy
 */
record Suite(Path folder) {

    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    private static final Path SKIPS = Path.of("../sparql/src/test/resources/w3c-sparql-skips.tsv");

    /** The copy that the property names; without it the test is skipped and says so. */
    static Suite required() {
        String folder = System.getProperty("sparql.suite");
        assumeTrue(folder != null, "set -Dsparql.suite=DIR to run the W3C SPARQL tests over HTTP");
        return new Suite(Path.of(String.valueOf(folder)).toAbsolutePath());
    }

    /** Tests with files for query, data and result, of SPARQL 1.0 and 1.1, without entailment regimes. */
    List<W3cCase> cases() {
        return Stream.of("sparql10", "sparql11")
                .flatMap(part -> manifests(folder.resolve(part)).stream())
                .flatMap(manifest -> entries(manifest).stream())
                .filter(W3cCase::hasFiles)
                .toList();
    }

    /** Tests that are requests, of one manifest of SPARQL 1.1. */
    List<W3cCase> cases(String manifest) {
        return entries(folder.resolve("sparql11").resolve(manifest));
    }

    /**
     * Why tests are not passed, by name.
     *
     * @param kinds what stands before the name: nothing, {@code http:}, {@code workspace:} or {@code open-gate:}
     */
    static Map<String, String> skips(String... kinds) {
        try (Stream<String> lines = Files.lines(SKIPS)) {
            Map<String, String> skips = new LinkedHashMap<>();
            lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> Stream.of(kinds)
                            .filter(kind -> line[0].matches(kind + "[^:]+"))
                            .forEach(kind -> skips.put(line[0].substring(kind.length()), line[1])));
            return skips;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> manifests(Path part) {
        try (Stream<Path> files = Files.walk(part)) {
            return files.filter(file -> file.endsWith("manifest.ttl"))
                    .filter(file -> !file.toString().contains("entailment"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<W3cCase> entries(Path manifest) {
        Model model = RDFDataMgr.loadModel(manifest.toUri().toString());
        String group = manifest.getName(manifest.getNameCount() - 2).toString();
        return model.listObjectsOfProperty(ResourceFactory.createProperty(MF, "entries")).toList().stream()
                .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
                .map(RDFNode::asResource)
                .map(entry -> new W3cCase(group, entry))
                .toList();
    }
}
