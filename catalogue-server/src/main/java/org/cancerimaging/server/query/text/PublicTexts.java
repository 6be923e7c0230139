package org.cancerimaging.server.query.text;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.server.http.AfterStart;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.PublicRecords;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.sparql.TextHit;
import org.cancerimaging.sparql.TextMarks;
import org.cancerimaging.sparql.TextQuestion;
import org.cancerimaging.sparql.TextSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of the public store. Thread-safe.
 *
 * <p>The first search after a commit brings the index up to date and reads only what changed; commits themselves and the
 * start wait for nothing.
 */
@Singleton
public final class PublicTexts implements TextSearch, AfterStart {

    /** Properties whose literals are names or descriptions. */
    static final Set<Node> PROPERTIES = Set.of(
            DCTerms.title.asNode(),
            DCTerms.alternative.asNode(),
            DCTerms.description.asNode(),
            DCTerms.abstract_.asNode(),
            DCAT.keyword.asNode(),
            RDFS.label.asNode(),
            RDFS.comment.asNode(),
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            FOAF.name.asNode(),
            VCARD4.fn.asNode(),
            HealthDcat.populationCoverage);

    private static final int RECORDS_AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PublicTexts.class);

    private final Catalogue catalogue;
    private final PublicRecords records;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Long> known = new HashMap<>();
    private @Nullable LiteralIndex index;
    private volatile @Nullable Searched current;

    /** An index that is empty until the first search, or until it is told to {@link #run}. */
    public PublicTexts(Catalogue catalogue, PublicRecords records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    private record Searched(long revision, LiteralSearch search) {}

    @Override
    public void run() {
        try {
            lock.lock();
            try {
                update();
            } finally {
                lock.unlock();
            }
        } catch (StoreUnavailable outage) {
            LOG.warn("The text index waits for the store");
        }
    }

    /**
     * Brings the index up to the newest revision. To be called before the transaction in which it is searched.
     *
     * @param patience how long another thread that does it is waited for
     * @throws CatalogueException 503 when that takes longer
     */
    public void catchUp(Duration patience) {
        Searched state = current;
        if (state != null && state.revision() == catalogue.revision()) {
            return;
        }
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            update();
        } finally {
            lock.unlock();
        }
    }

    private static CatalogueException busy() {
        return new CatalogueException(
                503, "PROTOCOL-0011", "The text index is being built. Ask again in a moment, or without text:query.");
    }

    private void update() {
        PublicRecords.Snapshot newest = records.now();
        Searched state = current;
        if (state != null && state.revision() == newest.number()) {
            return;
        }
        LiteralIndex own = index == null ? new LiteralIndex(Languages.all()) : index;
        index = own;
        List<Revision> changed = newest.byId().values().stream()
                .filter(revision -> !Long.valueOf(revision.number()).equals(known.get(revision.id())))
                .toList();
        for (int from = 0; from < changed.size(); from += RECORDS_AT_ONCE) {
            List<Revision> some = changed.subList(from, Math.min(changed.size(), from + RECORDS_AT_ONCE));
            catalogue.read(data -> replace(own, some, data));
        }
        current = new Searched(newest.number(), new LiteralSearch(Languages.all(), own.searcher()));
    }

    private int replace(LiteralIndex own, List<Revision> changed, DatasetGraph data) {
        for (Revision revision : changed) {
            own.replace(revision.id(), texts(data, revision.dataset()));
            known.put(revision.id(), revision.number());
        }
        return changed.size();
    }

    /** Those of the description and of its provenance; a record that was withdrawn has none. */
    private static List<Quad> texts(DatasetGraph data, Node dataset) {
        List<Quad> texts = new ArrayList<>();
        for (Node graph : List.of(GraphNames.description(dataset), GraphNames.provenance(dataset))) {
            data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                if (quad.getObject().isLiteral() && PROPERTIES.contains(quad.getPredicate())) {
                    texts.add(quad);
                }
            });
        }
        return texts;
    }

    @Override
    public void check(TextQuestion question) {
        LiteralSearch.words(question);
    }

    @Override
    public Iterator<TextHit> find(TextQuestion question, BooleanSupplier cancelled) {
        return search().find(question, cancelled);
    }

    @Override
    public String marked(TextQuestion question, TextHit hit, TextMarks marks) {
        return search().marked(question, hit, marks);
    }

    private LiteralSearch search() {
        Searched state = current;
        if (state == null) {
            throw busy();
        }
        return state.search();
    }
}
