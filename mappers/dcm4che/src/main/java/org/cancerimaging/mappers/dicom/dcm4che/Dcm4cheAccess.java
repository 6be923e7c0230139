package org.cancerimaging.mappers.dicom.dcm4che;

import org.cancerimaging.mappers.dicom.pacs.PacsAccess;
import org.cancerimaging.mappers.dicom.pacs.PacsFault;
import org.cancerimaging.mappers.dicom.pacs.PacsSession;
import org.cancerimaging.mappers.dicom.pacs.PacsSource;

/** Opens sessions with dcm4che. */
public final class Dcm4cheAccess implements PacsAccess {

    /** Made by the service loader. */
    public Dcm4cheAccess() {}

    @Override
    public PacsSession open(PacsSource source) throws PacsFault {
        Station station = new Station(source);
        try {
            return new Dcm4cheSession(source, station);
        } catch (PacsFault fault) {
            station.close();
            throw fault;
        }
    }
}
