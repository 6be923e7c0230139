package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.journal.ByteWriter;
import org.cancerimaging.mappers.dicom.journal.Spill;
import org.cancerimaging.mappers.dicom.source.FileWalk;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.jspecify.annotations.Nullable;

/** Files of series that found no room in memory: put aside, and gathered part by part at the end. Thread-safe. */
final class Overflow {

    private final Spill spill;

    Overflow(Spill spill) {
        this.spill = spill;
    }

    /** Puts aside what a file gave. */
    void add(String series, ScanFile file, long size, @Nullable Fault fault, ByteCursor tape) {
        ByteWriter record = new ByteWriter();
        record.number(file.number());
        record.text(file.name());
        record.number(size);
        FileMemory.fault(record, fault);
        record.sized(tape.buffer(), tape.position(), tape.remaining());
        try {
            spill.add(series, record);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Gathers one part after the other into a table that holds nothing else. */
    void each(Consumer<SeriesTable> taker) {
        HeaderReader reader = new HeaderReader();
        for (int part = 0; part < spill.parts(); part++) {
            SeriesTable table = new SeriesTable();
            try {
                spill.each(part, record -> add(record, reader, table));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            taker.accept(table);
        }
    }

    private static void add(ByteCursor record, HeaderReader reader, SeriesTable table) {
        long number = record.number();
        ScanFile file = new ScanFile(number, FileWalk.STANDARD_INPUT, record.text(), 0, 0, null);
        long size = record.number();
        Fault fault = FileMemory.fault(record);
        reader.replay(record.sized());
        table.add(reader.header(), file, size, fault);
    }
}
