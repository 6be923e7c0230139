package org.cancerimaging.server.ingest;

import java.util.List;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.http.Site;

/** The IRIs that layer P has in this catalogue: whatever stands below them is patient-level, typed so or not. */
final class CaseAddresses {

    private static final List<String> KINDS = List.of("case/", "study/", "series/");

    private final List<String> starts;

    CaseAddresses(Site site) {
        this.starts = KINDS.stream().map(kind -> site.base() + kind).toList();
    }

    boolean contains(Node node) {
        return node.isURI() && starts.stream().anyMatch(node.getURI()::startsWith);
    }
}
