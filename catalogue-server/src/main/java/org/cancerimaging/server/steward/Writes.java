package org.cancerimaging.server.steward;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.DescriptionGate;
import org.cancerimaging.server.store.DescriptionGate.Edit;
import org.cancerimaging.server.store.DescriptionGate.Origin;
import org.cancerimaging.server.store.Overtaken;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Withdrawal;

/** Brings edits into the catalogue. Where somebody else was faster they are worked out anew, a few times. */
@Singleton
final class Writes {

    private static final int TRIES = 3;

    private final DescriptionGate gate;
    private final Catalogue catalogue;

    Writes(DescriptionGate gate, Catalogue catalogue) {
        this.gate = gate;
        this.catalogue = catalogue;
    }

    /**
     * Makes the edits, all or none.
     *
     * @param edits works them out from what is in the catalogue now
     * @throws org.cancerimaging.server.http.CatalogueException 409 when somebody else was faster each time, and whatever
     *     the gate refuses
     */
    List<Revision> edit(Origin origin, Supplier<List<Edit>> edits) {
        return again(() -> gate.accept(origin, edits.get()));
    }

    /** Takes a record back, if it still is as it was seen. */
    List<Revision> withdraw(Supplier<Revision> seen) {
        return again(() -> {
            Revision newest = seen.get();
            return catalogue.commit(
                    Withdrawal.submission(newest), List.of(Withdrawal.of(newest).from(newest.number())));
        });
    }

    private static List<Revision> again(Supplier<List<Revision>> write) {
        for (int left = TRIES; left > 0; left--) {
            try {
                return write.get();
            } catch (Overtaken faster) {
                // worked out again below, from the newer revision
            }
        }
        throw Refusal.overtaken();
    }
}
