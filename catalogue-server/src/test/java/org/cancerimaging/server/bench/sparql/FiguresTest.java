package org.cancerimaging.server.bench.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compared and shown. */
final class FiguresTest {

    @TempDir
    private Path folder;

    @Test
    void answersAreTheSameWhateverTheOrderAndHoweverNumbersAreWritten() throws IOException {
        Answered one = rows("{\"n\":{\"value\":\"3\"}}", "{\"n\":{\"value\":\"7.50\"}}");
        assertEquals(one, rows("{\"n\":{\"value\":\"7.5\"}}", "{\"n\":{\"value\":\"3.0\"}}"));
        assertNotEquals(one, rows("{\"n\":{\"value\":\"7.5\"}}", "{\"n\":{\"value\":\"4\"}}"));
        assertEquals(2, one.rows());
    }

    @Test
    void graphsAreComparedByTheirTriples() throws IOException {
        assertEquals(graph("<a:s> <a:p> 5 , 'x'@en ."), graph("<a:s> <a:p> 'x'@en . <a:s> <a:p> 5.0 ."));
        assertNotEquals(graph("<a:s> <a:p> 5 ."), graph("<a:s> <a:p> 6 ."));
    }

    @Test
    void theMiddleAndTheTailOfManyTimes() {
        Times times = new Times();
        IntStream.rangeClosed(1, 200).forEach(times::add);
        assertEquals(100, times.median());
        assertEquals(198, times.p99());
        assertTrue(Double.isNaN(new Times().median()));
    }

    @Test
    void aTableIsAsWideAsItsFigures() {
        Table table = new Table("title", List.of("", "one", "two"));
        table.row("first", List.of("1", "1,000.5"));
        table.row("the second", List.of(Table.shown(Double.NaN), Table.shown(12.345)));
        assertEquals(
                List.of(
                        "",
                        "title",
                        "            one      two",
                        "first         1  1,000.5",
                        "the second    -     12.3"),
                table.lines());
    }

    @Test
    void bytesOnTheDiskAreCounted() throws Exception {
        Files.writeString(folder.resolve("file"), "x".repeat(100_000));
        long disk = Footprint.disk(folder);
        assertTrue(disk >= 100_000 && disk < 200_000, "disk " + disk);
        assertEquals(0, Footprint.disk(folder.resolve("nothing")));
    }

    @Test
    void turnsAreTakenAtTheirPaceAndGivenUpWhenTheyTakeTooLong() {
        List<Integer> taken = new ArrayList<>();
        new Pace(50, Duration.ofMillis(200)).run(taken::add);
        assertEquals(10, taken.size());
        taken.clear();
        new Pace(1_000, Duration.ofMillis(50)).run(number -> {
            Thread.sleep(60);
            taken.add(number);
        });
        assertEquals(2, taken.size());
    }

    private static Answered rows(String... rows) throws IOException {
        String json = "{\"results\":{\"bindings\":[" + String.join(",", rows) + "]}}";
        return Answered.of(json.getBytes(StandardCharsets.UTF_8), false);
    }

    private static Answered graph(String turtle) throws IOException {
        return Answered.of(turtle.getBytes(StandardCharsets.UTF_8), true);
    }
}
