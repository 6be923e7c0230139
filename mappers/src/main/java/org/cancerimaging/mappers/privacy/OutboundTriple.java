package org.cancerimaging.mappers.privacy;

import org.apache.jena.graph.Triple;

/** A statement about a case of which every part passed the gate. Cannot be made outside of this package. */
public final class OutboundTriple {

    private final Triple triple;

    OutboundTriple(Triple triple) {
        this.triple = triple;
    }

    /** The statement as it is written. */
    public Triple triple() {
        return triple;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutboundTriple outbound && triple.equals(outbound.triple);
    }

    @Override
    public int hashCode() {
        return triple.hashCode();
    }

    @Override
    public String toString() {
        return triple.toString();
    }
}
