package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A server under measurement. Everything goes over HTTP, but for how it is filled. */
interface Engine extends AutoCloseable {

    /** As it stands in the tables. */
    String name();

    /** Where questions about a store are asked. */
    URI queries(Store store);

    /** Headers that let questions and updates in, names and values in turn. */
    List<String> credentials();

    /** Fills it by the road that its users take in bulk. */
    void load(MadeData data, MadeFiles files) throws IOException, InterruptedException;

    /** Where a PUT of N-Triples replaces a graph of the public store. */
    URI graph(String name);

    /** Where it keeps everything. */
    Path folder();

    /** The process. */
    long pid();

    /** Ends the process, starts it again over what it holds, and answers how many seconds passed until it was ready. */
    double restart() throws IOException, InterruptedException;

    @Override
    void close() throws IOException, InterruptedException;
}
