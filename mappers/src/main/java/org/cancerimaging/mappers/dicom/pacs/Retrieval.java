package org.cancerimaging.mappers.dicom.pacs;

/** How one object of each series is had. */
public enum Retrieval {
    /** On our own association (C-GET, PS3.4 C.4.3): the PACS needs to know nothing but our title. */
    GET,

    /** On an association that the PACS opens to us (C-MOVE, PS3.4 C.4.2): it must know our address by our title. */
    MOVE,

    /** Not at all: only what C-FIND says. */
    NONE
}
