package org.cancerimaging.server.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a database holds, told in three numbers.
 *
 * @param quads how many
 * @param sum of a hash of each, whatever their order
 * @param revision the last that was applied
 */
public record StoreCopy(long quads, long sum, long revision) {

    /**
     * Copies everything into an empty database and compares what is there afterwards.
     *
     * @throws StoreUnavailable when the target is not empty, cannot be written, or holds something else afterwards
     */
    public static StoreCopy of(DatasetGraph from, QuadDatabase to) {
        requireEmpty(to);
        to.load(from.find());
        StoreCopy source = of(from);
        StoreCopy copy = to.read(StoreCopy::of);
        if (!copy.equals(source)) {
            throw new StoreUnavailable("The copy is not what was copied: " + copy.quads + " instead of " + source.quads
                    + " quads, revision " + copy.revision + " instead of " + source.revision
                    + ". Empty the target and try again, or choose another engine.");
        }
        return copy;
    }

    private static void requireEmpty(QuadDatabase to) {
        boolean isEmpty = to.read(graphs -> !graphs.find().hasNext());
        if (!isEmpty) {
            throw new StoreUnavailable(
                    "The target is not empty; a copy never writes over anything. Name an empty one.");
        }
    }

    private static StoreCopy of(DatasetGraph graphs) {
        long quads = 0;
        long sum = 0;
        Iterator<Quad> all = graphs.find();
        while (all.hasNext()) {
            quads++;
            sum += hash(all.next());
        }
        Iter.close(all);
        return new StoreCopy(quads, sum, AppliedRevision.of(graphs));
    }

    /** 64 bits, so that two differences do not cancel out by chance. */
    private static long hash(Quad quad) {
        long hash = 0xcbf29ce484222325L;
        String text = quad.toString();
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
        }
        return hash;
    }
}
