package org.cancerimaging.server.store;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What past revisions put into the public store. Thread-safe.
 *
 * <p>Layer P and held submissions are not part of it: what a provider takes back of them is gone.
 */
public interface History {

    /**
     * The graphs that a revision replaced, by name, {@link GraphNames#received} among them; an empty graph is one that
     * it removed. The graphs are the caller's own.
     *
     * @param revision its number
     * @return empty when the revision is unknown, changed nothing in public, or was made before there was a history
     * @throws StoreUnavailable when it cannot be read
     */
    Optional<Map<Node, Graph>> of(long revision);
}
