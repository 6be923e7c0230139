package org.cancerimaging.server.history;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.StoreNotWritable;

/** The whole public catalogue as it was: what citations and studies on a frozen catalogue need. */
@Controller(produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AsOfController {

    private final Catalogue catalogue;
    private final PastRecords past;

    AsOfController(Catalogue catalogue, PastRecords past) {
        this.catalogue = catalogue;
        this.past = past;
    }

    /**
     * All public graphs after a revision, or at a time. A record that was taken back since is left out. It is written to
     * the disk before it is sent: a slow client holds nothing open.
     *
     * @param moment number of a revision, or a time such as {@code 2026-11-21T12:00:00Z}
     */
    @Get("/catalog/as-of/{moment}")
    HttpResponse<StreamedFile> asOf(HttpRequest<?> request, @PathVariable String moment) {
        long number = number(moment);
        Syntax syntax = ContentNegotiation.of(request).require(List.of(Syntax.values()));
        try {
            Path file = Files.createTempFile("as-of-", ".tmp");
            try (OutputStream out = Files.newOutputStream(file)) {
                write(number, syntax, out);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            StreamedFile body = new StreamedFile(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), MediaType.of(syntax.mediaType));
            return HttpResponse.ok(body)
                    .header("Catalogue-Revision", Long.toString(number))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        } catch (IOException failed) {
            throw new StoreNotWritable("The catalogue of a moment cannot be written to the disk", failed);
        }
    }

    private void write(long number, Syntax syntax, OutputStream out) {
        StreamRDF quads = StreamRDFWriter.getWriterStream(out, syntax.format());
        quads.start();
        past.asOf(number).forEach(revision -> write(revision, quads));
        quads.finish();
    }

    private void write(Revision revision, StreamRDF quads) {
        Map<Node, Graph> graphs = past.graphs(revision);
        GraphNames.open(revision.dataset()).stream()
                .filter(name -> !name.equals(GraphNames.received(revision.dataset())))
                .forEach(name -> graphs.getOrDefault(name, Graph.emptyGraph).stream()
                        .forEach(triple -> quads.quad(Quad.create(name, triple))));
    }

    private long number(String moment) {
        if (moment.matches("[0-9]{1,18}")) {
            return Math.min(Long.parseLong(moment), catalogue.revision());
        }
        try {
            return past.lastBy(OffsetDateTime.parse(moment).toInstant());
        } catch (DateTimeException unreadable) {
            throw new CatalogueException(
                    400,
                    "HISTORY-0003",
                    "A moment is the number of a revision or a time with its zone, such as " + Instant.EPOCH + ".");
        }
    }

    private enum Syntax implements ContentNegotiation.Offer {
        N_QUADS("application/n-quads"),
        TRIG("application/trig");

        private final String mediaType;

        Syntax(String mediaType) {
            this.mediaType = mediaType;
        }

        RDFFormat format() {
            return this == N_QUADS ? RDFFormat.NQUADS_UTF8 : RDFFormat.TRIG_BLOCKS;
        }

        @Override
        public List<String> mediaTypes() {
            return List.of(mediaType);
        }
    }
}
