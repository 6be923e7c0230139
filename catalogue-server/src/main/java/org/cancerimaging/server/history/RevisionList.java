package org.cancerimaging.server.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Revision;

/**
 * The public revisions of a record, newest first, as programs read them.
 *
 * @param dataset IRI of the record
 * @param revisions one each
 */
record RevisionList(String dataset, List<Item> revisions) {

    static RevisionList of(Site site, List<Revision> revisions) {
        return new RevisionList(
                revisions.get(0).dataset().getURI(),
                IntStream.iterate(revisions.size() - 1, at -> at >= 0, at -> at - 1)
                        .mapToObj(at -> Item.of(site, revisions.get(at), at > 0))
                        .toList());
    }

    /** As a TimeMap (RFC 7089, section 5). */
    String timeMap(Site site, String id) {
        String self = site.base() + Addresses.revisions(id).substring(1);
        String head =
                "<" + dataset + ">; rel=\"original\",\n<" + self + ">; rel=\"self\"; type=\"application/link-format\"";
        return head
                + revisions.stream()
                        .map(item -> ",\n<" + item.address + ">; rel=\"memento\"; datetime=\""
                                + Addresses.httpDate(Instant.parse(item.at)) + "\"")
                        .collect(Collectors.joining())
                + "\n";
    }

    /**
     * One revision.
     *
     * @param number its place in the catalogue's log
     * @param at when it was made, UTC
     * @param hash SHA-256 of its canonical description
     * @param address where it is served
     * @param changes where the difference to the one before is served; empty for the first
     */
    record Item(long number, String at, String hash, String address, String changes) {

        private static Item of(Site site, Revision revision, boolean hasChanges) {
            String address = site.base()
                    + Addresses.revision(revision.id(), revision.number()).substring(1);
            return new Item(
                    revision.number(),
                    revision.at().toString(),
                    revision.hash(),
                    address,
                    hasChanges ? address + "/changes" : "");
        }
    }
}
