package org.cancerimaging.server.store.tdb.lookup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.jspecify.annotations.Nullable;

/**
 * The subjects that were asked about last, some hundreds.
 *
 * <p>To read a subject as a whole costs as much as a few lookups. It is done at once when the subjects before were asked
 * about so often that it pays, and else when the lookups so far have cost as much: no query does more than about twice the
 * work for it.
 */
final class Subjects {

    private static final int PLACES = 256;

    /** Who has more statements is not worth to be read as a whole. */
    private static final int MOST = 64;

    /** How fast it is forgotten what subjects were like before. */
    private static final float NEWEST = 1 / 8f;

    private final Place[] places = new Place[PLACES];
    private final TupleIndex index;
    private float usualQuestions;
    private float usualStatements;

    Subjects(TupleIndex index) {
        this.index = index;
    }

    /** A subject that was asked about. */
    private static final class Place {

        private final long id;
        private @Nullable Subject subject;
        private boolean large;
        private int questions;

        Place(long id) {
            this.id = id;
        }
    }

    /** The subject, if its statements are known. */
    @Nullable
    Subject known(NodeId id) {
        Place place = places[number(id)];
        return place == null || place.id != id.getPtrLocation() ? null : place.subject;
    }

    /** The subject, if it is not too large, and is asked about often or likely to be. */
    @Nullable
    Subject of(NodeId id) {
        Place place = place(id);
        place.questions++;
        if (place.subject == null && !place.large && isWorth(place.questions)) {
            place.subject = read(id);
            place.large = place.subject == null;
        }
        return place.subject;
    }

    private Place place(NodeId id) {
        int number = number(id);
        Place place = places[number];
        if (place == null || place.id != id.getPtrLocation()) {
            if (place != null) {
                usualQuestions += NEWEST * (place.questions - usualQuestions);
            }
            place = new Place(id.getPtrLocation());
            places[number] = place;
        }
        return place;
    }

    /** Subjects of one query are much alike: the next one will be asked about as often as those before. */
    private boolean isWorth(int questions) {
        float wanted = Math.max(usualQuestions, questions);
        return wanted * Facets.STATEMENTS_PER_TEST >= Facets.STATEMENTS_PER_TEST + usualStatements;
    }

    private @Nullable Subject read(NodeId id) {
        Iterator<Tuple<NodeId>> found =
                index.find(TupleFactory.create4(NodeId.NodeIdAny, id, NodeId.NodeIdAny, NodeId.NodeIdAny));
        List<Tuple<NodeId>> statements = new ArrayList<>();
        while (found.hasNext() && statements.size() <= MOST) {
            statements.add(found.next());
        }
        Iter.close(found);
        usualStatements += NEWEST * (statements.size() - usualStatements);
        return statements.size() > MOST ? null : new Subject(statements);
    }

    private static int number(NodeId id) {
        long location = id.getPtrLocation();
        return (int) (location ^ location >>> 8 ^ location >>> 16) & (PLACES - 1);
    }
}
