package org.cancerimaging.server.http;

/** Writes foreign text into HTML so that it stays text. */
public final class Html {

    private Html() {}

    /** Text for element content and quoted attribute values. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(safe, character));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character) {
        switch (character) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(character);
        }
    }

    /** A link where the address is one that a browser may open, else the text alone. */
    public static String link(String address, String text) {
        return isSafe(address)
                ? "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>"
                : "<span>" + escape(text) + "</span>";
    }

    /** JSON for a script element: no character in it can end the element. */
    public static String script(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static boolean isSafe(String address) {
        return address.matches("(?i)(https?://|mailto:).+") || address.matches("/([^/\\\\].*)?");
    }
}
