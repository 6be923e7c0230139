package org.cancerimaging.mappers.privacy;

import java.util.Optional;
import java.util.function.Function;

/** What the gate decided about one value. Only the gate makes them. */
public sealed interface Disclosure permits Released, Generalised, Withheld {

    /** The answer of the function for this kind of decision. */
    <T> T fold(Function<Released, T> released, Function<Generalised, T> generalised, Function<Withheld, T> withheld);

    /** What may be written; nothing for a withheld value. */
    default Optional<Released> outbound() {
        return fold(Optional::of, generalised -> Optional.of(generalised.value()), withheld -> Optional.empty());
    }
}
