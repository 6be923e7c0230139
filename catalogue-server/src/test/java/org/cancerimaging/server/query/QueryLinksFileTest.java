package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cancerimaging.server.http.CatalogueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of short links, and the share of each caller. */
final class QueryLinksFileTest {

    @TempDir
    Path folder;

    @Test
    void idsThatBeginAlikeAreToldApart() throws Exception {
        QueryLinks links = new QueryLinks(folder, 10);
        String id = links.keep("ASK { ?s ?p 1 }");
        Files.writeString(folder.resolve("links").resolve(id + ".rq"), "ASK { ?s ?p 2 }\n");
        String longer = links.keep("ASK { ?s ?p 1 }");
        assertEquals(16, longer.length());
        assertEquals(longer, links.keep("ASK { ?s ?p 1 }"));
        assertEquals(Optional.of("ASK { ?s ?p 2 }\n"), links.find(id));
    }

    @Test
    void noMoreAreKeptThanMayBeAlsoAfterARestart() {
        new QueryLinks(folder, 2).keep("ASK { ?s ?p 1 }");
        QueryLinks links = new QueryLinks(folder, 2);
        String known = links.idOf("ASK { ?s ?p 1 }").orElseThrow();
        assertEquals(Optional.of("ASK { ?s ?p 1 }\n"), links.find(known));
        assertNotEquals(links.keep("ASK { ?s ?p 2 }"), links.keep("ASK { ?s ?p 1 }"));
        assertEquals(
                503,
                assertThrows(CatalogueException.class, () -> links.keep("ASK {}"))
                        .status());
        assertEquals(Optional.empty(), links.idOf("ASK {}"));
    }

    @Test
    void namesThatAreNoIdsFindNothing() throws Exception {
        Files.writeString(folder.resolve("access.json"), "{}");
        QueryLinks links = new QueryLinks(folder, 2);
        assertEquals(Optional.empty(), links.find("../access"));
        assertEquals(Optional.empty(), links.find(""));
        assertEquals(Optional.empty(), links.find("0123456789ab"));
    }

    @Test
    void theShareOfACallerIsWholeAgainAfterAnHour() {
        AtomicLong now = new AtomicLong();
        LinkShares shares = new LinkShares(2, now::get);
        shares.take("a");
        shares.take("a");
        shares.take("b");
        assertEquals(
                429,
                assertThrows(CatalogueException.class, () -> shares.take("a")).status());
        now.addAndGet(3_601_000_000_000L);
        shares.take("a");
    }
}
