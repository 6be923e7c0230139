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

/** The subjects that were asked about last, some hundreds. */
final class Subjects {

    private static final int PLACES = 256;

    /** Who has more statements is not worth to be read as a whole. */
    private static final int MOST = 64;

    private static final int ENOUGH = 8;

    private final Place[] places = new Place[PLACES];
    private final TupleIndex index;
    private int trust;

    Subjects(TupleIndex index) {
        this.index = index;
    }

    /** A subject that was asked about. */
    private static final class Place {

        private final long id;
        private @Nullable Subject subject;
        private boolean large;
        private boolean again;

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

    /** The subject, if it is not too large, and is asked about again or likely to be. */
    @Nullable
    Subject of(NodeId id) {
        int number = number(id);
        Place place = places[number];
        if (place == null || place.id != id.getPtrLocation()) {
            learn(place);
            place = new Place(id.getPtrLocation());
            places[number] = place;
            if (trust < ENOUGH) {
                return null;
            }
        } else {
            place.again = true;
        }
        if (place.subject == null && !place.large) {
            place.subject = read(id);
            place.large = place.subject == null;
        }
        return place.subject;
    }

    /** Subjects of one query are much alike: when those before were asked about again, the next one will be. */
    private void learn(@Nullable Place left) {
        if (left != null && !left.large) {
            trust = left.again ? Math.min(trust + 1, 2 * ENOUGH) : Math.max(trust - 1, 0);
        }
    }

    private @Nullable Subject read(NodeId id) {
        Iterator<Tuple<NodeId>> found =
                index.find(TupleFactory.create4(NodeId.NodeIdAny, id, NodeId.NodeIdAny, NodeId.NodeIdAny));
        List<Tuple<NodeId>> statements = new ArrayList<>();
        while (found.hasNext() && statements.size() <= MOST) {
            statements.add(found.next());
        }
        Iter.close(found);
        return statements.size() > MOST ? null : new Subject(statements);
    }

    private static int number(NodeId id) {
        long location = id.getPtrLocation();
        return (int) (location ^ location >>> 8 ^ location >>> 16) & (PLACES - 1);
    }
}
