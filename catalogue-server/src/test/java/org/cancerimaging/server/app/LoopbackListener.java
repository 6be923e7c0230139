package org.cancerimaging.server.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts who calls: nobody should. */
final class LoopbackListener implements AutoCloseable {

    private final HttpServer http;
    private final AtomicInteger hits = new AtomicInteger();

    LoopbackListener() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
    }

    int hits() {
        return hits.get();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
