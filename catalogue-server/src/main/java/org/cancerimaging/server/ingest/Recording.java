package org.cancerimaging.server.ingest;

import org.apache.jena.graph.Graph;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;

/**
 * Adds to a decision what the catalogue itself tells of it: provenance and the measurements of quality.
 *
 * @param catalogue what was published before
 * @param site names of submissions
 * @param provenance writes PROV-O
 */
record Recording(Catalogue catalogue, Site site, IngestRecord provenance) {

    /** The change to commit. */
    Change change(Decision decision, String provider, IngestRecord.Told told) {
        RecordParts parts = decision.parts();
        PublishedRecord before = new PublishedRecord(catalogue, decision.id());
        provenance.addTo(parts.provenance(), parts.dataset(), told, decision);
        String run = site.iri("submission", told.id()).getURI();
        Graph measured = new Quality(run, decision.id(), parts.dataset(), told.at())
                .measure(decision.verdict(), parts.aggregates());
        Graph quality = QualityTrend.append(before.report(parts.dataset()), measured);
        return decision.change(provider, parts.provenance(), quality, before);
    }
}
