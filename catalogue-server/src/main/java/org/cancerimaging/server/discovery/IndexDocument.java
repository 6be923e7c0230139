package org.cancerimaging.server.discovery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.cancerimaging.ontology.FacetDefinition;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.http.Json;

/** The index as one JSON document, with which a browser filters by itself. Made once per revision. */
final class IndexDocument {

    private final Snapshot snapshot;
    private final byte[] json;
    private final byte[] packed;
    private final String hash;

    private IndexDocument(Snapshot snapshot, byte[] json) {
        this.snapshot = snapshot;
        this.json = json;
        this.packed = pack(json);
        this.hash = Hash.of(json);
    }

    static IndexDocument of(Snapshot snapshot) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", snapshot.revision());
        document.put("facets", facets(snapshot));
        List<DatasetEntry> datasets = new ArrayList<>();
        for (int position = 0; position < snapshot.datasets().size(); position++) {
            datasets.add(DatasetEntry.of(snapshot, position, false));
        }
        document.put("datasets", datasets);
        return new IndexDocument(snapshot, Json.bytes(document));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** UTF-8, not to be changed. */
    byte[] json() {
        return json;
    }

    /** The same with gzip. */
    byte[] packed() {
        return packed;
    }

    String hash() {
        return hash;
    }

    private static List<FacetEntry> facets(Snapshot snapshot) {
        List<FacetEntry> facets = new ArrayList<>();
        snapshot.columns().forEach(column -> facets.add(FacetEntry.of(column.facet(), column.options())));
        snapshot.numbers().forEach(column -> facets.add(FacetEntry.of(column.facet(), List.of())));
        facets.sort(Comparator.comparingInt(FacetEntry::order));
        return facets;
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /**
     * A facet as the browser knows it.
     *
     * @param kind concept, value or number
     */
    private record FacetEntry(String id, String label, String kind, int order, List<FacetOption> options) {

        static FacetEntry of(FacetDefinition facet, List<FacetOption> options) {
            return new FacetEntry(
                    facet.id(),
                    facet.labels().getOrDefault("en", facet.id()),
                    facet.kind().name().toLowerCase(Locale.ROOT),
                    facet.order(),
                    options);
        }
    }
}
