package org.cancerimaging.server.ingest;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.cancerimaging.ontology.canonical.Canonical;
import org.cancerimaging.ontology.canonical.CanonicalNames;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.RdfBody;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.StoreUnavailable;

/**
 * The part of the way into the catalogue that several submissions go side by side: read, rename, split, check.
 *
 * @param catalogue knows how publishers are registered
 * @param checks what the shapes say
 * @param names makes names canonical
 * @param site what is ours
 * @param reader of bodies
 */
record Examination(Catalogue catalogue, Checks checks, CanonicalNames names, Site site, RdfReader reader) {

    /**
     * Examines a body.
     *
     * @param submission its id
     * @throws org.cancerimaging.server.http.CatalogueException when it is refused as a whole
     */
    Examined of(String submission, String provider, RdfBody body, RdfFormat format) {
        Canonical named = names.apply(read(body, format));
        LayerSplit.Outcome split = LayerSplit.of(named.graph(), site);
        PublisherName publisher = new PublisherName(catalogue, site, provider);
        List<Examined.OfRecord> records = split.parts().stream()
                .map(parts -> examine(parts, named, publisher))
                .toList();
        return new Examined(submission, body.hash(), named, split, records);
    }

    private Examined.OfRecord examine(RecordParts parts, Canonical named, PublisherName publisher) {
        Received received = Received.of(parts, named, names);
        publisher.complete(parts.description());
        return new Examined.OfRecord(parts, received, Verdict.of(parts, checks));
    }

    private Graph read(RdfBody body, RdfFormat format) {
        try {
            return reader.read(body, format);
        } catch (IOException failed) {
            throw new StoreUnavailable("A body under way cannot be read", failed);
        }
    }
}
