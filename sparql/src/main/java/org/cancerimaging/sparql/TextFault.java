package org.cancerimaging.sparql;

/** Words of a text search that are not understood; the message says how to write them. */
public final class TextFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int character;

    /**
     * A fault.
     *
     * @param character where in the words, from 1; 0 when it is about all of them
     */
    public TextFault(int character, String message) {
        super(message);
        this.character = character;
    }

    /** Where in the words, from 1; 0 when it is about all of them. */
    public int character() {
        return character;
    }
}
