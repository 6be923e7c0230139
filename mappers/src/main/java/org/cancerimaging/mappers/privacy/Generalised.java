package org.cancerimaging.mappers.privacy;

import java.util.function.Function;

/** A value that may be written out in a coarser form than the source has it. */
public final class Generalised implements Disclosure {

    private final Released value;
    private final Reason reason;

    Generalised(Released value, Reason reason) {
        this.value = value;
        this.reason = reason;
    }

    /** The coarser value. */
    public Released value() {
        return value;
    }

    /** What made it coarser. */
    public Reason reason() {
        return reason;
    }

    @Override
    public <T> T fold(
            Function<Released, T> released, Function<Generalised, T> generalised, Function<Withheld, T> withheld) {
        return generalised.apply(this);
    }
}
