package org.cancerimaging.server.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.canonical.Canonical;
import org.cancerimaging.ontology.canonical.CanonicalNames;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.CanonicalHash;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.DescriptionGate.Edit;
import org.cancerimaging.server.store.DescriptionGate.Origin;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/**
 * Takes descriptions in that were changed in place. Counts stay as they are and are checked again with the description;
 * cases are not looked at, for nothing here can change them.
 */
final class EditedDescriptions {

    private final Catalogue catalogue;
    private final Checks checks;
    private final CanonicalNames names;
    private final Site site;
    private final Recording recording;
    private final Outcomes outcomes;

    EditedDescriptions(
            Catalogue catalogue,
            Checks checks,
            CanonicalNames names,
            Site site,
            Recording recording,
            Outcomes outcomes) {
        this.catalogue = catalogue;
        this.checks = checks;
        this.names = names;
        this.site = site;
        this.recording = recording;
        this.outcomes = outcomes;
    }

    /** See {@link org.cancerimaging.server.store.DescriptionGate#accept}. */
    List<Revision> accept(Origin origin, List<Edit> edits) {
        Map<String, RecordIds> ids = new HashMap<>();
        List<Decision> decisions = new ArrayList<>();
        for (Edit edit : edits) {
            RecordIds own = ids.computeIfAbsent(edit.provider(), id -> new RecordIds(catalogue, site, id));
            decisions.add(decide(edit, own));
        }
        outcomes.requirePublished(decisions);
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        IngestRecord.Told told =
                new IngestRecord.Told(id(origin, edits), origin.agent(), "Change in place", origin.hash(), at);
        List<Change> changes = IntStream.range(0, edits.size())
                .filter(number -> changesSomething(decisions.get(number)))
                .mapToObj(number -> change(edits.get(number), decisions.get(number), told))
                .toList();
        return catalogue.commit(told.id(), changes);
    }

    private boolean changesSomething(Decision decision) {
        return !new PublishedRecord(catalogue, decision.id()).isSame(decision);
    }

    private Change change(Edit edit, Decision decision, IngestRecord.Told told) {
        return recording.change(decision, edit.provider(), told).from(edit.base());
    }

    private Decision decide(Edit edit, RecordIds ids) {
        Node dataset = edit.dataset();
        Canonical named = names.apply(edit.description());
        RecordParts parts = DescriptionOnly.of(LayerSplit.of(named.graph(), site), dataset);
        new Ownership(catalogue, site).check(dataset, parts.description(), edit.provider());
        String id = ids.of(dataset);
        Received received = Received.of(parts, named, names);
        new PublisherName(catalogue, site, edit.provider()).complete(parts.description());
        boolean published = catalogue
                .newest(id)
                .filter(newest -> newest.state() != State.WITHDRAWN)
                .isPresent();
        RecordParts whole = published ? DescriptionOnly.beside(parts, catalogue) : parts;
        return new Decision(id, whole, received, Verdict.of(whole, checks));
    }

    private static String id(Origin origin, List<Edit> edits) {
        StringBuilder text = new StringBuilder(origin.hash());
        edits.forEach(
                edit -> text.append(edit.dataset()).append(edit.base()).append(CanonicalHash.of(edit.description())));
        return "c" + Hash.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }
}
