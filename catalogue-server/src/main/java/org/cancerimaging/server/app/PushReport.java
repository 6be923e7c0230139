package org.cancerimaging.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;

/** Tells in plain words what the catalogue made of a submission. */
final class PushReport {

    private final Console console;
    private final String server;
    private final Path folder;

    /** Tells about what was sent from this folder; where the values came from is looked up there, and nowhere else. */
    PushReport(Console console, URI server, Path folder) {
        this.console = console;
        this.folder = folder;
        this.server = server.toString().replaceAll("/+$", "");
    }

    /** Prints the answer; 0 when everything is public, else 1. */
    int tell(JsonNode answer) {
        if (!answer.has("records")) {
            console.warn("Refused (" + answer.path("code").asText("no code") + "): "
                    + answer.path("detail").asText("the answer says no more"));
            return 1;
        }
        PushOrigins origins = PushOrigins.of(folder, answer);
        boolean held = false;
        for (JsonNode record : answer.path("records")) {
            held |= tellRecord(record, origins);
        }
        answer.path("notes").forEach(note -> console.say("Note: " + note.asText()));
        console.say("Submission " + answer.path("submission").asText());
        return held ? 1 : 0;
    }

    private boolean tellRecord(JsonNode record, PushOrigins origins) {
        String id = record.path("id").asText();
        boolean held = record.path("state").asText().equals("HELD");
        if (held) {
            console.say("Held back: " + id + " has " + count(record, "violations", "violation")
                    + ". Nothing of it is public; correct it and push again.");
        } else {
            console.say((record.path("changed").asBoolean() ? "Published: " : "Unchanged: ") + id + " at " + server
                    + record.path("page").asText() + ", " + count(record, "warnings", "warning"));
        }
        record.path("findings").forEach(finding -> tellFinding(finding, origins));
        return held;
    }

    private void tellFinding(JsonNode finding, PushOrigins origins) {
        String path = finding.path("path").asText("");
        console.say("  " + finding.path("severity").asText() + ": "
                + finding.path("message").asText() + (path.isEmpty() ? "" : " [" + path + "]"));
        origins.of(finding).forEach(origin -> console.say("    from " + origin));
    }

    private static String count(JsonNode record, String field, String word) {
        long number = record.path(field).asLong();
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
