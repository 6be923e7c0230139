package org.cancerimaging.mappers.dicom.pacs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Asks one PACS, one question after the other. After a fault that breaks it, only closing makes sense. */
public interface PacsSession extends Closeable {

    /**
     * All studies that match the source's filter.
     *
     * @param most how many at most; one more is answered where there are more
     */
    List<PacsEntry> studies(int most) throws PacsFault;

    /** All series of a study that match the source's filter, with what is known of the study. */
    List<PacsEntry> series(PacsEntry study) throws PacsFault;

    /** One object of a series, with what is known of the series and how many objects that has. */
    List<PacsEntry> oneObject(PacsEntry series) throws PacsFault;

    /**
     * Fetches an object.
     *
     * @param taker is given it as a DICOM file while it comes in, at most once
     * @throws PacsFault when it does not come in
     */
    void fetch(PacsEntry object, Taker taker) throws PacsFault;

    /** Frees everything; does not wait long for the PACS. */
    @Override
    void close();

    /** Takes an object as it comes in. */
    interface Taker {

        /** Reads as far as it likes; what it leaves is dropped. */
        void take(InputStream file) throws IOException;
    }
}
