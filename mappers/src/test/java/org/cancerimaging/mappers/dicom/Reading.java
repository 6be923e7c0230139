package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What one reading of some bytes gave. */
record Reading(Header header, @Nullable Fault fault, long bytesRead) {

    static Reading of(DicomBytes bytes) {
        return of(bytes.toArray());
    }

    static Reading of(byte[] bytes) {
        HeaderReader reader = new HeaderReader();
        MemoryBytes source = new MemoryBytes(bytes);
        try {
            Fault fault = reader.read(source);
            return new Reading(reader.header(), fault, source.read());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String text(Attribute attribute) {
        return header.text(attribute);
    }

    String series() {
        return text(Attribute.SERIES_UID);
    }

    @Nullable
    DicomProblem problem() {
        return fault == null ? null : fault.problem();
    }
}
