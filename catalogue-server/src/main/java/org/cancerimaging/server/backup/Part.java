package org.cancerimaging.server.backup;

import java.util.Set;
import java.util.regex.Pattern;

/** The names that a backup may hold. Anything else in it is foreign and stops a restore. */
final class Part {

    static final String LOG = "changes.log";
    static final String PUBLIC = "public.nq";
    static final String RESTRICTED = "restricted.nq";

    /** What past revisions put into the public store; backups from before the history lack it. */
    static final String HISTORY = "history.nq.gz";

    /** SHA-256 of each other part, in the form that {@code sha256sum --check} reads; the last part. */
    static final String SUMS = "SHA256SUMS";

    /** Files that are copied as they are; each is replaced as a whole when it changes. */
    private static final Pattern FILES = Pattern.compile("access\\.json|base-iri|links/[0-9a-f]{12,32}\\.rq"
            + "|submissions/[a-z0-9-]{1,80}/[a-z0-9-]{1,80}\\.json");

    private Part() {}

    /** Whether a file of the data folder belongs into a backup as it is. */
    static boolean isFile(String name) {
        return FILES.matcher(name).matches();
    }

    /** Whether a backup may hold a part of this name. */
    static boolean isKnown(String name) {
        return Set.of(LOG, PUBLIC, RESTRICTED, HISTORY).contains(name) || isFile(name);
    }
}
