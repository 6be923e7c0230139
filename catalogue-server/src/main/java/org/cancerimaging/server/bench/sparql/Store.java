package org.cancerimaging.server.bench.sparql;

/** Which of the two databases something lies in. */
enum Store {
    /** Descriptions of datasets. */
    PUBLIC,
    /** Patients, studies and series. */
    RESTRICTED
}
