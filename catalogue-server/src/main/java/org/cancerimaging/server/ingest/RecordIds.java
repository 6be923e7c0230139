package org.cancerimaging.server.ingest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Revision;

/**
 * Finds the id of each dataset of one submission.
 *
 * <p>A dataset of ours, {@code {base}dataset/ID}, has that id. A foreign one keeps its IRI and gets the last segment of
 * it as id, with a short checksum of the IRI behind it where that id is taken.
 */
final class RecordIds {

    private static final int LONGEST = 80;
    private static final int CHECKSUM = 9;

    private final Catalogue catalogue;
    private final Site site;
    private final String provider;
    private final Map<String, Node> taken = new HashMap<>();

    RecordIds(Catalogue catalogue, Site site, String provider) {
        this.catalogue = catalogue;
        this.site = site;
        this.provider = provider;
    }

    /**
     * The dataset's id.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 422 for an IRI that cannot be used, 409 when the record
     *     is another provider's
     */
    String of(Node dataset) {
        requireUsable(dataset.getURI());
        String id = dataset.getURI().startsWith(site.base()) ? ownId(dataset) : foreignId(dataset);
        Optional<Revision> known = catalogue.newest(id);
        if (known.isPresent() && !known.get().provider().equals(provider)) {
            throw Refusal.foreign("The record " + id + " belongs to another provider. Use an IRI of your own.");
        }
        taken.put(id, dataset);
        return id;
    }

    private String ownId(Node dataset) {
        String rest = dataset.getURI().substring(site.base().length());
        String id = rest.startsWith("dataset/") ? rest.substring("dataset/".length()) : "";
        if (!Site.isId(id)) {
            throw Refusal.address("A dataset under this catalogue's base IRI is named {base}dataset/ID, and ID has "
                    + "lower-case letters, digits and hyphens, at most 80.");
        }
        if (!isFreeOrSame(id, dataset)) {
            throw Refusal.foreign("The id " + id + " is taken by a dataset with another IRI. Choose another id.");
        }
        return id;
    }

    private String foreignId(Node dataset) {
        String slug = slug(dataset.getURI());
        String marked = slug.substring(0, Math.min(slug.length(), LONGEST - CHECKSUM)) + "-" + checksum(dataset);
        for (String known : List.of(slug, marked)) {
            if (isSame(known, dataset)) {
                return known;
            }
        }
        return isFreeOrSame(slug, dataset) ? slug : marked;
    }

    private boolean isSame(String id, Node dataset) {
        return catalogue
                .newest(id)
                .map(Revision::dataset)
                .filter(dataset::equals)
                .isPresent();
    }

    private boolean isFreeOrSame(String id, Node dataset) {
        boolean freeHere = taken.getOrDefault(id, dataset).equals(dataset);
        return freeHere
                && catalogue
                        .newest(id)
                        .map(Revision::dataset)
                        .map(dataset::equals)
                        .orElse(true);
    }

    /** A dataset may not have the name of a graph of another one, nor one of the store's own. */
    private static void requireUsable(String iri) {
        boolean reserved = GraphNames.SUFFIXES.stream().anyMatch(iri::endsWith)
                || iri.toLowerCase(Locale.ROOT).startsWith("urn:cimo:");
        if (reserved) {
            throw Refusal.address("A dataset's IRI must not start with urn:cimo: nor end in one of "
                    + String.join(", ", GraphNames.SUFFIXES) + ".");
        }
    }

    private static String slug(String iri) {
        String end = iri.replaceAll("[/#?]+$", "").replaceAll(".*[/#?:=]", "").replaceAll("%[0-9A-Fa-f]{2}", "-");
        String plain = Normalizer.normalize(end, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String slug = plain.isEmpty() ? "dataset" : plain;
        return slug.substring(0, Math.min(slug.length(), LONGEST));
    }

    private static String checksum(Node dataset) {
        CRC32 crc = new CRC32();
        crc.update(dataset.getURI().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
