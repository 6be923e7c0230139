package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every line of every terminology map, the ones to come included. */
class TermMapFilesTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Map<String, String> LIST_OF_MAP = Map.of("body-part", "body-region");

    static List<Path> files() {
        return OntologyFolder.onClassPath().read(folder -> OntologyFolder.files(folder.resolve("mappings"), ".tsv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theHeaderSaysWhatTheStandardAsksFor(Path path) throws Exception {
        Map<String, String> header = SssomFile.read(path).header();
        for (String key : List.of("mapping_set_id", "license", "mapping_set_version", "skos", "semapv")) {
            assertNotNull(header.get(key), key);
        }
        assertEquals("rdfs literal", header.get("subject_type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyLinePointsToAPreferredConceptOfTheMapsList(Path path) throws Exception {
        if (path.endsWith("srt.sssom.tsv")) {
            return;
        }
        CodeList list = listOf(path);
        for (SssomRow row : SssomFile.read(path).rows()) {
            Node concept = row.concept();
            assertTrue(concept == null || list.concepts().containsKey(concept), row::label);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyLineSaysWhyAndWhereFrom(Path path) {
        List<String> table = lines(path).filter(line -> !line.startsWith("#")).toList();
        int comment = List.of(table.get(0).split("\t")).indexOf("comment");
        for (String line : table.subList(1, table.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            assertFalse(cells.get(comment).isBlank(), line);
            assertTrue(cells.get(comment - 1).startsWith("semapv:"), line);
        }
    }

    @Test
    void everyOldCodePointsToACodeOfSnomedAndToThePreferredOneOfOurs() throws Exception {
        Path srt = files().stream()
                .filter(file -> file.endsWith("srt.sssom.tsv"))
                .findFirst()
                .orElseThrow();
        List<SssomRow> rows = SssomFile.read(srt).rows();
        assertTrue(rows.size() > 200);
        for (SssomRow row : rows) {
            Node node = Objects.requireNonNull(row.concept(), row.label());
            assertTrue(row.label().matches("[A-Z]\\d?-[0-9A-Z]{4,6}"), row.label());
            assertEquals(node, ONTOLOGY.concept(node).map(Concept::iri).orElse(node), row.label());
            String code = node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
            assertTrue(!node.getURI().startsWith("http://snomed.info/id/") || CheckDigit.isRight(code), code);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noTwoLinesDisagreeAboutASpelling(Path path) throws Exception {
        Map<String, Optional<Node>> meaning = new HashMap<>();
        SssomFile file = SssomFile.read(path);
        boolean byLetters = !file.other("matching").equals("whole");
        for (SssomRow row : file.without(Words.list(file, "as-is")).rows()) {
            Optional<Node> concept = Optional.ofNullable(row.concept());
            String spelling = Spelling.normalise(row.label());
            assertFalse(spelling.isEmpty());
            assertEquals(concept, meaning.computeIfAbsent(spelling, key -> concept), row::label);
            if (byLetters && !row.broad()) {
                String letters = Spelling.squeeze(spelling);
                assertEquals(concept, meaning.computeIfAbsent(letters, key -> concept), row::label);
            }
        }
    }

    @Test
    void everyDefinedTermOfDicomMapsToItself() {
        CodeList regions = ONTOLOGY.codeList("body-region");
        for (Concept region : regions.concepts().values()) {
            TermMatch match = ONTOLOGY.termMap("body-part").match(region.notation());
            assertEquals(Optional.of(region.iri()), match.concept(), region.notation());
            assertEquals(TermMatch.Kind.EXACT, match.kind(), region.notation());
        }
    }

    @Test
    void everyNotationOfTheOtherListsMapsToItsConcept() {
        for (String name : List.of("condition", "laterality", "manufacturer", "sex")) {
            for (Concept concept : ONTOLOGY.codeList(name).concepts().values()) {
                TermMatch match = ONTOLOGY.termMap(name).match(concept.label("en"));
                assertEquals(Optional.of(concept.iri()), match.concept(), concept.notation());
            }
        }
    }

    @Test
    void theTermsOfTableLOneOfTheEditionOf2026AreThere() {
        assertEquals(317, linesOfBodyParts("DICOM PS3.16 table L-1"));
        assertEquals(2, linesOfBodyParts("DICOM PS3.16 table L-1, older editions"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void whatCountsOnlyAsItStandsIsALineAndNoSpellingOfAnother(Path path) throws Exception {
        SssomFile file = SssomFile.read(path);
        TermMap map = new TermMap("a", file);
        for (String label : Words.list(file, "as-is")) {
            assertEquals(TermMatch.Kind.EXACT, map.match(label).kind(), label);
            assertEquals(map.match(label.toLowerCase(Locale.ROOT)), map.matchWords(label), label);
            assertNotEquals(map.match(label), map.matchWords(label), label);
        }
    }

    private static long linesOfBodyParts(String source) {
        return files().stream()
                .filter(file -> file.endsWith("body-part.sssom.tsv"))
                .flatMap(TermMapFilesTest::lines)
                .filter(line -> line.endsWith("\t" + source))
                .count();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CodeList listOf(Path path) {
        String name = OntologyFolder.stem(path, ".sssom.tsv");
        return ONTOLOGY.codeList(LIST_OF_MAP.getOrDefault(name, name));
    }
}
