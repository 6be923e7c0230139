package org.cancerimaging.mappers.privacy;

import java.util.function.Function;

/** A value that stays at the site. Holds no trace of it. */
public final class Withheld implements Disclosure {

    private final Reason reason;

    Withheld(Reason reason) {
        this.reason = reason;
    }

    /** Why it stays. */
    public Reason reason() {
        return reason;
    }

    @Override
    public <T> T fold(
            Function<Released, T> released, Function<Generalised, T> generalised, Function<Withheld, T> withheld) {
        return withheld.apply(this);
    }
}
