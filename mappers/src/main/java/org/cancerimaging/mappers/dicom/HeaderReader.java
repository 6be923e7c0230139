package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wanted attributes of one DICOM object after the other into the same {@link Header} (PS3.10). Reads in
 * small pieces only as far as needed, whatever lengths the object claims. One per thread.
 */
final class HeaderReader {

    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String EXPLICIT_BIG = "1.2.840.10008.1.2.2";
    private static final String MEDIA_DIRECTORY = "1.2.840.10008.1.3.10";

    private final Window window = new Window();
    private final DataSetReader elements = new DataSetReader(window);
    private final Header header = new Header();
    private final MetaSink meta = new MetaSink(header);
    private final HeaderSink dataSet = new HeaderSink(header);
    private final Tape tape = new Tape();
    private final ElementSink metaTaker;
    private final ElementSink dataSetTaker;

    HeaderReader() {
        this(false);
    }

    /** With a tape, what is read can be read again from there. */
    HeaderReader(boolean taping) {
        this.metaTaker = taping ? tape.ofMeta(meta) : meta;
        this.dataSetTaker = taping ? tape.ofDataSet(dataSet) : dataSet;
    }

    /** What the last file held; valid until the next one is read. */
    Header header() {
        return header;
    }

    /** What the last file gave, when taping; valid until the next one is read. */
    ByteCursor tape() {
        return tape.events();
    }

    /** Reads an object again as it was taped. */
    void replay(ByteCursor events) {
        header.clear();
        dataSet.begin();
        if (tape.play(events, meta, dataSet)) {
            header.markMediaDirectory();
        }
    }

    /**
     * Reads one object.
     *
     * @return what went wrong on the way; null when nothing did. The header holds what was read before in any case
     */
    @Nullable
    Fault read(ByteSource source) throws IOException {
        Fault fault = readHeader(source);
        if (header.isMediaDirectory()) {
            tape.markMediaDirectory();
        }
        return fault;
    }

    private @Nullable Fault readHeader(ByteSource source) throws IOException {
        header.clear();
        tape.clear();
        dataSet.begin();
        elements.begin();
        window.open(source);
        if (source.size() == 0) {
            return new Fault(DicomProblem.EMPTY_FILE, 0, 0);
        }
        long start = FileStart.find(window);
        if (start < 0) {
            return new Fault(start == FileStart.ARCHIVE ? DicomProblem.ARCHIVE : DicomProblem.NOT_DICOM, 0, 0);
        }
        long behindMeta = elements.read(start, Encoding.EXPLICIT_LITTLE, metaTaker);
        return behindMeta < 0 ? elements.fault() : readDataSet(source, behindMeta);
    }

    private @Nullable Fault readDataSet(ByteSource source, long start) throws IOException {
        if (header.value(Attribute.MEDIA_SOP_CLASS).matches(MEDIA_DIRECTORY)) {
            header.markMediaDirectory();
            return null;
        }
        if (isDeflated(header.value(Attribute.TRANSFER_SYNTAX))) {
            return readDeflated(source, start);
        }
        Encoding declared = declared(header.value(Attribute.TRANSFER_SYNTAX));
        elements.read(start, FileStart.encoding(window, start, declared), dataSetTaker);
        return elements.fault();
    }

    private @Nullable Fault readDeflated(ByteSource source, long start) throws IOException {
        try (InflatedBytes inflated = new InflatedBytes(source, start)) {
            window.open(inflated);
            elements.read(0, FileStart.encoding(window, 0, Encoding.EXPLICIT_LITTLE), dataSetTaker);
            DicomProblem problem = inflated.problem();
            Fault fault = elements.fault();
            if (problem != null) {
                return new Fault(problem, fault == null ? start : fault.offset(), 0);
            }
            return fault;
        }
    }

    /** How the transfer syntax says that the data set is written. */
    static Encoding declared(RawValue transferSyntax) {
        if (transferSyntax.matches(EXPLICIT_BIG)) {
            return Encoding.EXPLICIT_BIG;
        }
        return transferSyntax.matches(IMPLICIT) ? Encoding.IMPLICIT_LITTLE : Encoding.EXPLICIT_LITTLE;
    }

    /** Deflated explicit little endian and the two JPIP forms of it (PS3.5 A.5, A.7, A.9). */
    static boolean isDeflated(RawValue transferSyntax) {
        return transferSyntax.matches("1.2.840.10008.1.2.1.99")
                || transferSyntax.matches("1.2.840.10008.1.2.4.95")
                || transferSyntax.matches("1.2.840.10008.1.2.4.205");
    }
}
