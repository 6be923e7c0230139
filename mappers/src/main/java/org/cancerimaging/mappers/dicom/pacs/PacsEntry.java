package org.cancerimaging.mappers.dicom.pacs;

import org.cancerimaging.mappers.dicom.source.ByteSource;

/**
 * One answer to C-FIND. Raw source values: never logged or shown.
 *
 * @param study its UID
 * @param series its UID; empty for a study
 * @param object its SOP Instance UID; empty for a study or a series
 * @param sopClass of the object; empty where it is not known
 * @param objects how many the series has; negative where that is not known
 * @param file all that is known, as a DICOM file
 */
public record PacsEntry(String study, String series, String object, String sopClass, long objects, ByteSource file) {

    @Override
    public String toString() {
        return "PacsEntry[" + objects + " objects]";
    }
}
