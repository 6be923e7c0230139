package org.cancerimaging.server.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.jena.sys.JenaSystem;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.backup.BackupFolder;
import org.cancerimaging.server.ingest.Ingestion;
import org.cancerimaging.server.store.Catalogue;

/** A running server over one data folder. */
final class CatalogueServer implements AutoCloseable {

    private final Catalogue catalogue;
    private final ApplicationContext context;
    private final EmbeddedServer http;
    private final WarmUp warmUp;
    private final CountDownLatch closed = new CountDownLatch(1);

    private CatalogueServer(Catalogue catalogue, ApplicationContext context) {
        this.catalogue = catalogue;
        this.context = context;
        this.http = context.getBean(EmbeddedServer.class);
        this.warmUp = WarmUp.of(context);
    }

    /**
     * Opens the data folder and starts to listen.
     *
     * @param newKey told the administrator's key when the folder is new
     * @throws org.cancerimaging.server.store.StoreUnavailable when the folder cannot be used
     * @throws IllegalArgumentException when the configuration has unknown keys or bad values
     * @throws BeanContextException when the port cannot be used
     */
    static CatalogueServer start(ServerSettings settings, Consumer<String> newKey) {
        readOntology();
        DataFolder folder = new DataFolder(settings.data());
        ApplicationContext context = configured(settings);
        JenaSystem.init(); // waits for the other thread: two that use Jena first may wait for each other for ever
        Catalogue catalogue =
                PublicStore.of(StoreSettings.of(context.getEnvironment())).catalogue(folder);
        CatalogueServer server = null;
        try {
            Access access = Access.open(folder.keys(), newKey);
            base(context, folder.base(settings.base()));
            server = new CatalogueServer(catalogue, started(context, folder, catalogue, access));
            server.http.start();
            server.warmUp.begin();
            return server;
        } finally {
            if (server == null || !server.http.isRunning()) {
                catalogue.close();
            }
        }
    }

    /** On a thread of its own, while the configuration is read and the store and the parts of the server are made. */
    private static void readOntology() {
        Thread thread = new Thread(
                () -> {
                    JenaSystem.init();
                    Ontology.load();
                },
                "ontology");
        thread.start();
    }

    /** The configuration is read; no part of the server is made yet. */
    private static ApplicationContext configured(ServerSettings settings) {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(settings.properties())
                .build();
        context.getEnvironment().start();
        return context;
    }

    /** Written down in the data folder, so known only once the store made the folder its own. */
    private static void base(ApplicationContext context, String base) {
        context.getEnvironment().addPropertySource(PropertySource.of("folder", Map.of("catalogue.base", base)));
    }

    private static ApplicationContext started(
            ApplicationContext context, DataFolder folder, Catalogue catalogue, Access access) {
        context.registerSingleton(Catalogue.class, catalogue);
        context.registerSingleton(Access.class, access);
        context.registerSingleton(DataFolder.class, folder);
        context.start();
        KnownKeys.check(context);
        context.getBean(Ingestion.class);
        context.getBean(BackupFolder.class);
        return context;
    }

    /** Where it answers on this machine, without a slash at the end. */
    String url() {
        return "http://localhost:" + http.getPort();
    }

    /** A part of the running server, e.g. {@link Ingestion}. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits until the server is closed. */
    void await() throws InterruptedException {
        closed.await();
    }

    /** Ends requests, then lets go of the data folder. */
    @Override
    public void close() {
        warmUp.close();
        http.stop();
        context.close();
        catalogue.close();
        closed.countDown();
    }
}
