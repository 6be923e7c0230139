package org.cancerimaging.server.w3c;

import java.net.URI;
import java.util.List;

/** A server of the Graph Store Protocol. */
interface GraphStore extends AutoCloseable {

    /** Where graphs are, without {@code ?graph=}. */
    URI graphs();

    /** The address of a graph that is named by its path (Graph Store Protocol §4.1). */
    String direct(String path);

    /** Headers that a writer sends, as name, value, name, value. */
    List<String> credentials();

    /** Makes the graphs that tests write unknown again. */
    void clearGraphs();

    @Override
    void close();
}
