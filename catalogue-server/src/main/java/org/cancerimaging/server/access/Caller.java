package org.cancerimaging.server.access;

/** Who sent a request. What a caller may do is decided by {@link AccessRules} alone. */
public sealed interface Caller {

    /** Anybody: no key was sent. */
    record Anonymous() implements Caller {}

    /**
     * Sent the key of a provider.
     *
     * @param provider its id
     */
    record OfProvider(String provider) implements Caller {}

    /** Sent the key of the administrator. */
    record Administrator() implements Caller {}
}
