package org.cancerimaging.mappers.dicom.pacs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PACS is.
 *
 * @param title its application entity title: 1 to 16 signs of ASCII without backslash (PS3.5 6.2, AE)
 * @param host name or address
 * @param port from 1 to 65535
 */
public record PacsAddress(String title, String host, int port) {

    private static final Pattern TITLE = Pattern.compile("(?! )[ -\\[\\]-~]{1,16}(?<! )");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,253}");
    private static final Pattern WRITTEN = Pattern.compile("(?:pacs://)?(.+)@(?:\\[(.+)\\]|([^@:]+)):(\\d{1,5})/?");

    /** Checks all. */
    public PacsAddress {
        requireTitle(title);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("The host is a name or an address.");
        }
        requirePort(port);
    }

    /**
     * Reads {@code TITLE@host:port}, with or without {@code pacs://}.
     *
     * @throws IllegalArgumentException when it is something else; tells what is expected, not what was there
     */
    public static PacsAddress of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A PACS is written TITLE@host:port, e.g. ARCHIVE@pacs.hospital:11112.");
        }
        String host = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return new PacsAddress(parts.group(1), host, Integer.parseInt(parts.group(4)));
    }

    static void requireTitle(String title) {
        if (!TITLE.matcher(title).matches()) {
            throw new IllegalArgumentException(
                    "A title has 1 to 16 signs of ASCII without backslash, and no space at its ends.");
        }
    }

    static void requirePort(int port) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535.");
        }
    }

    /** Addresses and titles stay at the site. */
    @Override
    public String toString() {
        return "PacsAddress[]";
    }
}
