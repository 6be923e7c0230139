package org.cancerimaging.mappers.privacy;

import java.util.function.Function;
import org.apache.jena.graph.Node;

/** A value that may be written out: the only kind the writers take. Cannot be made outside of this package. */
public final class Released implements Disclosure {

    private final Node node;

    Released(Node node) {
        this.node = node;
    }

    /** The value as it is written. */
    public Node node() {
        return node;
    }

    @Override
    public <T> T fold(
            Function<Released, T> released, Function<Generalised, T> generalised, Function<Withheld, T> withheld) {
        return released.apply(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Released released && node.equals(released.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return "Released[" + node + "]";
    }
}
