package org.cancerimaging.server.rdf;

import java.io.IOException;
import java.io.InputStream;

/** Where RDF is read from, as often as needed: a document is looked at for traps before it is parsed. */
@FunctionalInterface
public interface RdfSource {

    /**
     * Opens it at its start; the caller closes.
     *
     * @return decompressed bytes
     */
    InputStream open() throws IOException;
}
