package org.cancerimaging.mappers.dicom.pacs;

/** Speaks the DICOM network protocol; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface PacsAccess {

    /**
     * Opens a session, which may be one association or several, one after the other.
     *
     * @throws PacsFault when the PACS cannot be reached or does not want us
     */
    PacsSession open(PacsSource source) throws PacsFault;
}
