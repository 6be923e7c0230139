package org.cancerimaging.server.bench.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MadeDataTest {

    private static final MadeData DATA = new MadeData(new Scale(40, 50), 1);

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameDataAndAnotherSeedOther() {
        assertEquals(DATA.submission(0), new MadeData(DATA.scale(), 1).submission(0));
        assertNotEquals(DATA.submission(0), new MadeData(DATA.scale(), 2).submission(0));
    }

    @Test
    void fullScaleIsAMillionSeriesInTwelveMillionQuads() {
        Scale full = Scale.of(1);
        assertEquals(10_000, full.datasets());
        Graph some = parse(String.join(" .\n", DATA.cases(0)) + " .");
        double parts = full.datasets() / 20.0 * full.cases() / DATA.scale().cases();
        double series = parts
                * some.find(Node.ANY, RDF.type.asNode(), Imaging.ImagingSeries)
                        .toList()
                        .size();
        assertTrue(series > 800_000 && series < 1_200_000, "series " + series);
        assertTrue(parts * some.size() > 9e6 && parts * some.size() < 14e6, "quads " + parts * some.size());
    }

    @Test
    void oneOfTwentyDatasetsHasCases() {
        assertEquals(
                List.of(0, 20),
                java.util.stream.IntStream.range(0, 40)
                        .filter(dataset -> !DATA.cases(dataset).isEmpty())
                        .boxed()
                        .toList());
    }

    @Test
    void aNewEditionChangesTheTitleAndNothingElse() {
        List<String> old = DATA.description(3, 1);
        List<String> changed = DATA.description(3, 2);
        assertEquals(1, changed.stream().filter(line -> !old.contains(line)).count());
    }

    @Test
    void namesAreCanonicalSoThatEveryEngineHoldsTheSame() {
        Graph made = parse(DATA.submission(0));
        Graph named = Ontology.load().canonicalNames().apply(made).graph();
        assertTrue(made.isIsomorphicWith(named));
    }

    @Test
    void theFilesHoldWhatIsSubmitted() throws IOException {
        MadeFiles files = MadeFiles.write(DATA, folder);
        long lines = (long) Files.readAllLines(files.of(Store.PUBLIC)).size()
                + Files.readAllLines(files.of(Store.RESTRICTED)).size();
        assertEquals(files.quads(), lines);
        assertEquals(lines, DATA.submission(0).lines().count());
        assertTrue(
                Files.readString(files.of(Store.RESTRICTED)).contains(" <http://localhost:8080/dataset/d20#cases> ."));
    }

    private static Graph parse(String triples) {
        return RDFParser.fromString(triples, Lang.NTRIPLES).toGraph();
    }
}
