package org.cancerimaging.mappers.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.derive.Coverage;
import org.cancerimaging.mappers.privacy.DisclosureTally;
import org.cancerimaging.mappers.privacy.Reason;

/**
 * The numbers of all runs into a folder, as JSON: per mapper what was read, which problems came up, and what the gate
 * decided; for all together the people, studies and series, rounded.
 */
final class SummaryFile {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private SummaryFile() {}

    static void write(
            Path file, String mapper, RunRecord record, List<Issue> contradictions, Map<String, String> dataset)
            throws IOException {
        ObjectNode all = Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
        ObjectNode runs = all.withObject("/runs");
        runs.set(mapper, run(record));
        all.set("dataset", JSON.valueToTree(dataset));
        ObjectNode together = all.putObject("problems");
        ProblemCount.of(contradictions).forEach((code, count) -> together.put(code, count.shown()));
        byte[] text = (JSON.writeValueAsString(sorted(all)) + "\n").getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }

    /** What this run and those of other mappers before it covered. */
    static Coverage coverage(Path file, String mapper, RunRecord record) throws IOException {
        Coverage all = record.coverage();
        if (Files.exists(file)) {
            for (Map.Entry<String, JsonNode> run :
                    JSON.readTree(file.toFile()).path("runs").properties()) {
                JsonNode told = run.getValue().path("coverage");
                if (!run.getKey().equals(mapper)) {
                    all = all.and(new Coverage(
                            told.path("from").asInt(),
                            told.path("to").asInt(),
                            told.path("bytes").asLong()));
                }
            }
        }
        return all;
    }

    private static ObjectNode run(RunRecord record) {
        ObjectNode run = JSON.createObjectNode();
        run.set("source", JSON.valueToTree(record.facts()));
        run.set("counts", JSON.valueToTree(record.counts()));
        record.problems().forEach((code, count) -> run.withObject("/problems").put(code, count.shown()));
        run.put("unmappedTexts", record.unmapped().size());
        run.set("values", values(record.tally()));
        Coverage coverage = record.coverage();
        run.putObject("coverage")
                .put("from", coverage.from())
                .put("to", coverage.to())
                .put("bytes", coverage.bytes());
        return run;
    }

    private static ObjectNode values(DisclosureTally tally) {
        ObjectNode values = JSON.createObjectNode();
        values.put("total", tally.total());
        values.put("released", tally.released());
        byReason(values.putObject("generalised"), tally.generalised());
        byReason(values.putObject("withheld"), tally.withheld());
        return values;
    }

    private static void byReason(ObjectNode target, Map<Reason, Long> counts) {
        counts.forEach((reason, count) -> target.put(reason.code(), count));
    }

    private static Object sorted(ObjectNode node) {
        return JSON.convertValue(node, Map.class);
    }
}
