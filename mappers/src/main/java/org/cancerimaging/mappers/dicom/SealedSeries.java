package org.cancerimaging.mappers.dicom;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.journal.ByteWriter;

/**
 * Finished series in little room: a few hundred bytes each instead of some kilobytes, so that a million of them fit in
 * memory. A series is made anew at each look. To be filled by one thread, then read by any.
 */
final class SealedSeries extends AbstractList<DicomSeries> implements RandomAccess {

    /** Less than half a region of the usual collector, which keeps larger arrays apart and wastes the rest of theirs. */
    private static final int BLOCK_BYTES = 1 << 18;

    private final SeriesForm form = new SeriesForm();
    private final ByteWriter record = new ByteWriter();
    private final List<byte[]> blocks = new ArrayList<>();
    private long[] places = new long[64];
    private int size;
    private int filled = BLOCK_BYTES;

    /** Puts a series behind the others. */
    void put(DicomSeries series) {
        record.clear();
        form.write(series, record);
        ByteCursor written = record.cursor();
        int length = written.remaining();
        if (blocks.isEmpty() || filled + length > last().length) {
            blocks.add(new byte[Math.max(BLOCK_BYTES, length)]);
            filled = 0;
        }
        System.arraycopy(written.buffer(), written.position(), last(), filled, length);
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = (long) (blocks.size() - 1) << Integer.SIZE | filled;
        filled += length;
    }

    /** Brings the series into the order of their UIDs. */
    void sort() {
        places = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(number -> cursor(number).text()))
                .mapToLong(number -> places[number])
                .toArray();
    }

    @Override
    public DicomSeries get(int index) {
        return form.read(cursor(Objects.checkIndex(index, size)));
    }

    @Override
    public int size() {
        return size;
    }

    /** Bytes that the series themselves take, without the texts that many of them have. */
    long bytes() {
        return blocks.stream().mapToLong(block -> block.length).sum() + (long) Long.BYTES * places.length;
    }

    private ByteCursor cursor(int number) {
        byte[] block = blocks.get((int) (places[number] >>> Integer.SIZE));
        return new ByteCursor(block, (int) places[number], block.length);
    }

    private byte[] last() {
        return blocks.get(blocks.size() - 1);
    }

    /** Shows a count only. */
    @Override
    public String toString() {
        return "SealedSeries[" + size + "]";
    }
}
