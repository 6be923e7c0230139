package org.cancerimaging.server.query;

/**
 * On whose account a query runs.
 *
 * @param key the same for all queries of one caller; may be an address, so never shown
 * @param kind what may be shown
 */
record QueryCaller(String key, Kind kind) {

    /** All that lists and logs tell of a caller. */
    enum Kind {
        ANONYMOUS("anonymous"),
        PROVIDER("provider"),
        ADMINISTRATOR("administrator");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
