package org.cancerimaging.sparql;

/** Says why an update is not done; the message is safe to show to whoever asked. */
public final class UpdateRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UpdateRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** The stable code, e.g. {@code STEWARD-0001}. */
    public String code() {
        return reason.code;
    }

    /** Why an update is refused. Codes stay as they are for ever. */
    public enum Reason {
        /** An operation that is not done here, such as LOAD or CLEAR. */
        OPERATION("STEWARD-0001"),
        /** A change of the default graph, or of a graph that a variable names. */
        UNNAMED_GRAPH("STEWARD-0002"),
        /** More statements, or more text, than one update may make. */
        TOO_MUCH("STEWARD-0004"),
        /** The request and the update both choose the graphs that are asked. */
        GRAPHS_TWICE("STEWARD-0005"),
        /** A graph that is to be copied, moved or added is not there. */
        NO_GRAPH("STEWARD-0017"),
        /** A graph that is to be made is there already. */
        GRAPH_EXISTS("STEWARD-0018");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }
}
