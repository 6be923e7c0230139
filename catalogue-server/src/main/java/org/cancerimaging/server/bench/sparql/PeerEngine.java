package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server of others, whose process we began and which lets anybody on this machine in. */
interface PeerEngine extends Engine {

    EngineProcess process();

    @Override
    default List<String> credentials() {
        return List.of();
    }

    @Override
    default Path folder() {
        return process().folder();
    }

    @Override
    default long pid() {
        return process().pid();
    }

    @Override
    default double restart() throws IOException, InterruptedException {
        return process().restart();
    }

    @Override
    default void close() throws InterruptedException {
        process().close();
    }
}
