package org.cancerimaging.sparql;

/** Says why a query is not run, or not run to its end; the message is safe to show to whoever asked. */
public final class QueryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;
    private final int column;

    QueryRefusal(Reason reason, String message) {
        this(reason, message, 0, 0);
    }

    QueryRefusal(Reason reason, String message, int line, int column) {
        super(message);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    /** For a query that is stopped from outside before it has begun or while it runs. */
    public static QueryRefusal stopped() {
        return new QueryRefusal(Reason.CANCELLED, "The query was stopped before its end; nothing of it counts.");
    }

    /** For a query that is given up because it takes the memory that others need. */
    public static QueryRefusal tooMuchMemory() {
        return new QueryRefusal(
                Reason.TOO_MUCH_MEMORY,
                "The query needs more memory than there is. Sort, group and compare fewer rows: name a class or a "
                        + "graph, join patterns by a shared variable, leave out DISTINCT and ORDER BY.");
    }

    /** The kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** The stable code, e.g. {@code QUERY-0001}. */
    public String code() {
        return reason.code;
    }

    /** Line in the query text, from 1; 0 where the refusal is about no one place. */
    public int line() {
        return line;
    }

    /** Column in the line, from 1; 0 where the refusal is about no one place. */
    public int column() {
        return column;
    }

    /** Why a query is refused. Codes stay as they are for ever. */
    public enum Reason {
        /** Not a SPARQL 1.1 query. */
        SYNTAX("QUERY-0001"),
        /** An update where only queries are taken. */
        UPDATE("QUERY-0002"),
        /** More characters than the policy allows. */
        TOO_LONG("QUERY-0003"),
        /** Nested too deeply, or made of too many groups. */
        TOO_DEEP("QUERY-0004"),
        /** Calls another endpoint with SERVICE. */
        SERVICE("QUERY-0005"),
        /** Calls a function, aggregate or property function that is not of SPARQL 1.1 itself. */
        FUNCTION("QUERY-0006"),
        /** Not done within the time of the policy. */
        TIMEOUT("QUERY-0007"),
        /** More rows or triples in the result than the policy allows. */
        TOO_MANY_ROWS("QUERY-0008"),
        /** Stopped from outside. */
        CANCELLED("QUERY-0009"),
        /** One expression needs too many steps or makes too long a text. */
        TOO_COSTLY("QUERY-0010"),
        /** The answer cannot be written in the format that was asked for. */
        NOT_WRITABLE("QUERY-0011"),
        /** More bytes in the answer than the caller of the query takes. */
        TOO_MANY_BYTES("QUERY-0012"),
        /** The memory of the machine does not suffice. */
        TOO_MUCH_MEMORY("QUERY-0013"),
        /** Arguments or words of a text search that are not understood, or that find too much. */
        TEXT("QUERY-0014");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable code, e.g. {@code QUERY-0001}. */
        public String code() {
            return code;
        }
    }
}
