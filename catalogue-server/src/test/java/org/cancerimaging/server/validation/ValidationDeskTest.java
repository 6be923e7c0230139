package org.cancerimaging.server.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps checking for anybody from taking the whole server. */
final class ValidationDeskTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final String GOOD = "<http://example.org/d> a <http://www.w3.org/ns/dcat#Dataset> .\n";

    private static final Site SITE = new Site(
            "http://example.org/", "Test", "For tests.", "Tester", "http://example.org/", "http://example.org/licence");

    @TempDir
    Path folder;

    @Test
    void oneBodyTooManyIsAskedToComeAgainAndLaterIsTaken() throws Exception {
        CountDownLatch arriving = new CountDownLatch(2);
        CountDownLatch rest = new CountDownLatch(1);
        try (ValidationDesk desk = desk(30, 1, 1)) {
            List<CompletableFuture<Outcome>> slow = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> check(desk, new SlowBody(arriving, rest))))
                    .toList();
            assertTrue(arriving.await(20, TimeUnit.SECONDS));
            refused(429, "VALIDATE-0005", () -> check(desk, body(GOOD)));
            rest.countDown();
            for (CompletableFuture<Outcome> one : slow) {
                assertEquals(1, one.get(60, TimeUnit.SECONDS).checked().size());
            }
            assertEquals(1, check(desk, body(GOOD)).checked().size());
        }
        nothingIsLeft();
    }

    @Test
    void aCheckThatTakesTooLongIsGivenUpAndItsPlaceIsFree() throws IOException {
        VALIDATOR.prepare(Profile.EUCAIM);
        String many = IntStream.range(0, 20_000)
                .mapToObj(i -> GOOD.replace("/d>", "/d" + i + ">"))
                .collect(Collectors.joining());
        try (ValidationDesk desk = desk(1, 1, 1)) {
            for (int round = 0; round < 3; round++) {
                refused(503, "VALIDATE-0006", () -> check(desk, body(many)));
            }
        }
        nothingIsLeft();
    }

    @Test
    void aBodyThatTakesTooLongToArriveIsGivenUp() throws IOException {
        InputStream drops = new InputStream() {
            @Override
            public int read() {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return '\n';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
        try (ValidationDesk desk = desk(1, 1, 1)) {
            CatalogueException refusal = assertThrows(CatalogueException.class, () -> check(desk, drops));
            assertEquals(4, refusal.status() / 100, refusal.getMessage());
        }
        nothingIsLeft();
    }

    private ValidationDesk desk(int seconds, int concurrent, int waiting) {
        ValidationLimits limits = new ValidationLimits(64L << 20, seconds, concurrent, waiting);
        return new ValidationDesk(VALIDATOR, Ontology.load().canonicalNames(), SITE, limits, folder);
    }

    private static Outcome check(ValidationDesk desk, InputStream in) {
        return desk.check(RdfFormat.N_TRIPLES, in, false, List.of(Rules.of(Profile.EUCAIM)));
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.replace(" a ", " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(int status, String code, Runnable work) {
        CatalogueException refusal = assertThrows(CatalogueException.class, work::run);
        assertEquals(status, refusal.status());
        assertEquals(code, refusal.code());
    }

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("checking"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** A body whose end comes only when it is let go. */
    private static final class SlowBody extends InputStream {
        private final InputStream text = body(GOOD);
        private final CountDownLatch arriving;
        private final CountDownLatch rest;

        SlowBody(CountDownLatch arriving, CountDownLatch rest) {
            this.arriving = arriving;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            int next = text.read();
            if (next < 0) {
                arriving.countDown();
                try {
                    rest.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int next = read();
            if (next < 0) {
                return -1;
            }
            bytes[offset] = (byte) next;
            return 1;
        }
    }
}
