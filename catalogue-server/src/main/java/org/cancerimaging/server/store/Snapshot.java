package org.cancerimaging.server.store;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Both stores and the change log at one moment, for a copy of all three; later commits do not show.
 *
 * @param revision number of the newest revision
 * @param published the public store
 * @param restricted the restricted store
 * @param log the change log up to that revision
 * @param history the history up to that revision
 */
public record Snapshot(long revision, DatasetGraph published, DatasetGraph restricted, Log log, Log history) {

    /** The bytes of a file that only grows. */
    public interface Log {

        /** Writes them as they stood at the moment. */
        void copyTo(OutputStream out) throws IOException;
    }
}
