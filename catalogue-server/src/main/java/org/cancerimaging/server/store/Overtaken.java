package org.cancerimaging.server.store;

/** A change was made from a revision that is no longer the newest of its record; nothing was committed. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the record. */
    public Overtaken(String id) {
        super("The record " + id + " has a newer revision than the one that was changed");
    }
}
