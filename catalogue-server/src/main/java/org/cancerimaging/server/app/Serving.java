package org.cancerimaging.server.app;

import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.util.function.Consumer;
import org.cancerimaging.server.store.StoreUnavailable;

/** Runs a server until the process is ended, and says in plain words why it cannot. */
final class Serving {

    private Serving() {}

    /** Work that starts a server. */
    interface Work {

        /** The exit code. */
        int run() throws InterruptedException;
    }

    /**
     * Serves.
     *
     * @param newKey told the administrator's key when the folder is new
     * @return the exit code
     */
    static int run(Console console, ServerSettings settings, Consumer<String> newKey) throws InterruptedException {
        return explained(console, () -> {
            CatalogueServer server = CatalogueServer.start(settings, newKey);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
            console.say("Ready at " + server.url());
            server.await();
            return 0;
        });
    }

    /** Does the work; exit code 1 and one sentence when the server cannot start. */
    static int explained(Console console, Work work) throws InterruptedException {
        try {
            return work.run();
        } catch (StoreUnavailable | IllegalArgumentException refused) {
            console.warn(String.valueOf(refused.getMessage()));
        } catch (BeanContextException | ServerStartupException failed) {
            console.warn("The server cannot start: " + innermost(failed));
        }
        return 1;
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
