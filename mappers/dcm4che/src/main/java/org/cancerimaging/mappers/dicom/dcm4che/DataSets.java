package org.cancerimaging.mappers.dicom.dcm4che;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.MemoryBytes;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;

/** Data sets of dcm4che as DICOM files (PS3.10 section 7.1), and back. */
final class DataSets {

    private DataSets() {}

    /** A file in explicit little endian. */
    static byte[] file(Attributes dataSet) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DicomOutputStream out = new DicomOutputStream(file, UID.ExplicitVRLittleEndian)) {
            out.writeDataset(meta(UID.ExplicitVRLittleEndian), dataSet);
        }
        return file.toByteArray();
    }

    /** What is known, as bytes; texts in UTF-8 so that answers in different character sets can be joined. */
    static MemoryBytes known(Attributes answer) {
        Attributes copy = new Attributes(answer);
        copy.setSpecificCharacterSet("ISO_IR 192");
        try {
            return new MemoryBytes(file(copy));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What is known, to add to. */
    static Attributes of(ByteSource known) {
        try (DicomInputStream in = new DicomInputStream(new SourceStream(known))) {
            return in.readDataset();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A data set that comes in over the network, as a file that comes in. */
    static InputStream file(InputStream dataSet, String transferSyntax) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (DicomOutputStream out = new DicomOutputStream(head, UID.ExplicitVRLittleEndian)) {
            out.writeFileMetaInformation(meta(transferSyntax));
        }
        return new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), dataSet);
    }

    /** Only what our reader needs: the class of an object may not be known, and its UID is in the data set. */
    private static Attributes meta(String transferSyntax) {
        Attributes meta = new Attributes();
        meta.setString(Tag.TransferSyntaxUID, VR.UI, transferSyntax);
        return meta;
    }
}
