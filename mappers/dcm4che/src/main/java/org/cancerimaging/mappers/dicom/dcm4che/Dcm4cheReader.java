package org.cancerimaging.mappers.dicom.dcm4che;

import java.io.IOException;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.SecondReader;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Implementation;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.jspecify.annotations.Nullable;

/** Reads with dcm4che up to the pixel data. */
public final class Dcm4cheReader implements SecondReader {

    /** A value that claims to be longer is read in pieces of this size only as far as there is data. */
    private static final int ALLOCATED_AT_ONCE = 1 << 20;

    /** Larger files are not tried: values are held in memory. */
    private static final long LARGEST_FILE = 64L << 20;

    /** Made by the service loader. */
    public Dcm4cheReader() {}

    @Override
    public String version() {
        return Implementation.getVersionName();
    }

    @Override
    public byte @Nullable [] reread(ByteSource object) throws IOException {
        Attributes dataSet = object.size() > LARGEST_FILE ? null : read(object);
        return dataSet == null || !dataSet.containsValue(Tag.SeriesInstanceUID) ? null : DataSets.file(dataSet);
    }

    /** The data set without pixel data; null where dcm4che refuses it. */
    static @Nullable Attributes read(ByteSource object) {
        try (DicomInputStream in = new DicomInputStream(new SourceStream(object))) {
            in.setAllocateLimit(ALLOCATED_AT_ONCE);
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.NO);
            return in.readDatasetUntilPixelData();
        } catch (IOException | RuntimeException refused) {
            return null; // dcm4che fails in many ways on broken data; why is said by our own reader.
        } catch (StackOverflowError tooDeep) {
            return null;
        }
    }
}
