package org.cancerimaging.server.w3c;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.ingest.Ingestion;
import org.cancerimaging.server.steward.GraphFolder;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.DescriptionGate;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.Withdrawal;

/**
 * The HTTP side of our server with another gate behind it: one that takes any graph. The suite's persons are no datasets,
 * so the real gate refuses all of them; this shows what the protocol does with graphs that pass.
 */
final class OpenGateServer implements GraphStore {

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final List<String> keys = new ArrayList<>();
    private final ApplicationContext context;
    private final EmbeddedServer http;
    private final String key;

    OpenGateServer(Path folder) throws IOException {
        context = ApplicationContext.builder()
                .properties(Map.of("micronaut.server.port", -1, "micronaut.server.host", "127.0.0.1"))
                .build();
        DescriptionGate open = (origin, edits) -> catalogue.commit(
                "w3c", edits.stream().map(OpenGateServer::change).toList());
        context.registerBeanDefinition(RuntimeBeanDefinition.builder(DescriptionGate.class, () -> open)
                .singleton(true)
                .replaces(Ingestion.class)
                .build());
        context.registerBeanDefinition(
                RuntimeBeanDefinition.builder(GraphFolder.class, () -> new GraphFolder(folder.resolve("graphs")))
                        .singleton(true)
                        .replaces(GraphFolder.class)
                        .build());
        context.registerSingleton(Catalogue.class, catalogue);
        context.registerSingleton(Access.class, Access.open(folder.resolve("access.json"), keys::add));
        context.start();
        http = context.getBean(EmbeddedServer.class).start();
        key = register();
    }

    private static Change change(DescriptionGate.Edit edit) {
        String id = edit.dataset().getURI().replaceAll(".*/", "");
        return new Change(
                        id,
                        edit.dataset(),
                        edit.provider(),
                        State.PUBLISHED,
                        Map.of(edit.dataset(), edit.description()),
                        Map.of())
                .from(edit.base());
    }

    private String register() throws IOException {
        String answer = Peer.send(HttpRequest.newBuilder(address("/api/v1/providers/p1"))
                        .header("X-API-Key", keys.get(0))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"name\":\"Persons\",\"country\":\"DE\"}"))
                        .build())
                .body();
        return JsonMapper.builder().build().readTree(answer).path("key").asText();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + http.getPort() + path);
    }

    @Override
    public URI graphs() {
        return address("/rdf-graph-store");
    }

    @Override
    public String direct(String path) {
        return address(OwnServer.record(path)).toString();
    }

    @Override
    public List<String> credentials() {
        return List.of("X-API-Key", key);
    }

    @Override
    public void clearGraphs() {
        catalogue.changes(0).stream()
                .map(Revision::id)
                .distinct()
                .map(id -> catalogue.newest(id).orElseThrow())
                .filter(newest -> newest.state() == State.PUBLISHED)
                .forEach(newest -> catalogue.commit("w3c", List.of(Withdrawal.of(newest))));
    }

    @Override
    public void close() {
        http.stop();
        context.close();
    }
}
