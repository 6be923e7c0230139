package org.cancerimaging.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.rdf.RdfBody;
import org.cancerimaging.server.rdf.RdfFormat;
import org.junit.jupiter.api.Test;

/** How many bodies are worked on at a time. */
final class RoomTest {

    private static final IngestLimits LIMITS = new IngestLimits(64 << 20, 16 << 20, 200, 1 << 20, 64, 100, 1);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Room room = new Room(LIMITS);

    @Test
    void asManySmallOnesAsThereAreProcessors() {
        assertEquals(PROCESSORS, nested(PROCESSORS));
        assertEquals(
                429,
                assertThrows(CatalogueException.class, () -> nested(PROCESSORS + 1))
                        .status());
        assertEquals(PROCESSORS, nested(PROCESSORS), "what was taken is given back");
    }

    @Test
    void theLargestOneIsAlone() {
        RdfBody largest = body(64 << 20);
        assertEquals(1, room.take(largest, RdfFormat.TURTLE, () -> 1));
        assertThrows(CatalogueException.class, () -> room.take(largest, RdfFormat.TURTLE, () -> take(body(1))));
        assertThrows(
                CatalogueException.class,
                () -> room.take(body(16 << 20), RdfFormat.JSON_LD, () -> take(body(1))),
                "JSON-LD needs more memory");
    }

    private int nested(int depth) {
        return room.take(body(1_000), RdfFormat.TURTLE, () -> depth == 1 ? 1 : 1 + nested(depth - 1));
    }

    private int take(RdfBody body) {
        return room.take(body, RdfFormat.TURTLE, () -> 1);
    }

    private static RdfBody body(long bytes) {
        return new RdfBody(Path.of("none"), "", bytes);
    }
}
