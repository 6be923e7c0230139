package org.cancerimaging.sparql;

/** Finds the stretches of a query whose characters mean nothing to its structure: comments, strings and IRIs. */
final class Token {

    private Token() {}

    /** Where the opaque stretch that begins at this place ends; the place itself where none begins. */
    static int endOfOpaque(String text, int at) {
        return switch (text.charAt(at)) {
            case '#' -> endOfLine(text, at);
            case '"', '\'' -> endOfString(text, at);
            case '<' -> endOfIri(text, at);
            case '\\' -> Math.min(text.length(), at + 2);
            default -> at;
        };
    }

    private static int endOfLine(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int endOfString(String text, int at) {
        String quote = text.substring(at, at + 1);
        String delimiter = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        int end = at + delimiter.length();
        while (end < text.length() && !text.startsWith(delimiter, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + delimiter.length());
    }

    /** An opening angle bracket is also the operator "less than": then no IRI ends before a blank. */
    private static int endOfIri(String text, int at) {
        for (int end = at + 1; end < text.length(); end++) {
            char c = text.charAt(end);
            if (c == '>') {
                return end + 1;
            }
            if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
                return at;
            }
        }
        return at;
    }
}
