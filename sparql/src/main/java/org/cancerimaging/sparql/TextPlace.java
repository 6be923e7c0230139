package org.cancerimaging.sparql;

import org.cancerimaging.sparql.QueryRefusal.Reason;

/** Finds the words of a text search in the query that holds them, to say where a fault is. */
final class TextPlace {

    private TextPlace() {}

    /**
     * The refusal of a fault, with line and column where the words stand in the query as they are, without escapes.
     *
     * @param query its text
     * @param words of the search
     */
    static QueryRefusal of(String query, String words, TextFault fault) {
        String message = String.valueOf(TextArguments.refusal(fault).getMessage());
        int start = Math.max(query.indexOf('"' + words + '"'), query.indexOf('\'' + words + '\''));
        if (start < 0) {
            return new QueryRefusal(Reason.TEXT, message);
        }
        int at = start + Math.max(1, fault.character());
        int line = (int) query.substring(0, at).lines().count();
        int column = at - query.lastIndexOf('\n', at - 1);
        return new QueryRefusal(Reason.TEXT, message, line, column);
    }
}
