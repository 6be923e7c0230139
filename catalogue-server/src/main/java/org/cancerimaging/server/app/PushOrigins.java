package org.cancerimaging.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.mappers.outbound.MappedFolder;
import org.cancerimaging.mappers.outbound.Origin;
import org.cancerimaging.mappers.outbound.Origins;

/**
 * Where the values came from that a catalogue finds wrong. Looked up at the site, in the folder that was sent: no
 * catalogue ever learns it.
 */
final class PushOrigins {

    private final Origins origins;

    private PushOrigins(Origins origins) {
        this.origins = origins;
    }

    /** The origins of what an answer has findings about; none where the folder does not tell. */
    static PushOrigins of(Path folder, JsonNode answer) {
        Set<Node> nodes = new HashSet<>();
        answer.path("records").forEach(record -> record.path("findings").forEach(finding -> nodes.add(focus(finding))));
        if (nodes.isEmpty()) {
            return new PushOrigins(Origins.NONE);
        }
        try {
            return new PushOrigins(MappedFolder.around(folder.resolve("description.ttl"))
                    .map(mapped -> mapped.origins(nodes))
                    .orElse(Origins.NONE));
        } catch (UncheckedIOException unreadable) {
            return new PushOrigins(Origins.NONE);
        }
    }

    /** The places of one finding, e.g. {@code patients.csv, row 7, column age}. */
    List<String> of(JsonNode finding) {
        String path = finding.path("path").asText("");
        return origins.of(focus(finding), path.isEmpty() ? null : path).stream()
                .map(Origin::text)
                .toList();
    }

    private static Node focus(JsonNode finding) {
        return NodeFactory.createURI(finding.path("focus").asText());
    }
}
