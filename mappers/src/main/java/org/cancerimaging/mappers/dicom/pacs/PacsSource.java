package org.cancerimaging.mappers.dicom.pacs;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cancerimaging.mappers.Source;

/**
 * A PACS at the holder.
 *
 * @param address where it is
 * @param ownTitle our application entity title, as the PACS knows it
 * @param retrieval how one object of each series is had
 * @param storePort where we listen for C-MOVE, 1 to 65535; not used otherwise
 * @param modality only series of it, e.g. {@code CT}; empty for all
 * @param studyDates only studies of these dates, {@code 20200101-20201231}; empty for all
 * @param associations at once, 1 to 8; always 1 with C-MOVE, whose objects come in on one port
 * @param timeout for connecting and for each answer, 1 second to 1 hour
 * @param tls whether the connection is encrypted, with the certificates that Java trusts
 */
public record PacsSource(
        PacsAddress address,
        String ownTitle,
        Retrieval retrieval,
        int storePort,
        String modality,
        String studyDates,
        int associations,
        Duration timeout,
        boolean tls)
        implements Source {

    private static final Pattern DATES = Pattern.compile("(\\d{8})?-?(\\d{8})?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_ ]{0,16}");

    /** Checks all. */
    public PacsSource {
        PacsAddress.requireTitle(ownTitle);
        PacsAddress.requirePort(storePort);
        require(CODE.matcher(modality).matches(), "A modality is a code such as CT.");
        require(DATES.matcher(studyDates).matches(), "Study dates are written 20200101-20201231.");
        require(associations >= 1 && associations <= 8, "From 1 to 8 associations can be open at once.");
        associations = retrieval == Retrieval.MOVE ? 1 : associations;
        require(timeout.toSeconds() >= 1 && timeout.toSeconds() <= 3600, "A timeout is 1 to 3600 seconds.");
        require(!tls || retrieval != Retrieval.MOVE, "C-MOVE comes in without TLS: use C-GET.");
    }

    @Override
    public String kind() {
        return "PACS by C-FIND"
                + (retrieval == Retrieval.NONE
                        ? ""
                        : " and C-" + retrieval.name().toUpperCase(Locale.ROOT));
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Addresses and titles stay at the site. */
    @Override
    public String toString() {
        return "PacsSource[" + kind() + "]";
    }
}
