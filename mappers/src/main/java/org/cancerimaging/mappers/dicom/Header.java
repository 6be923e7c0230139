package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Segment;
import org.jspecify.annotations.Nullable;

/** What has been read of one file; reused for the next one by the same thread. Never shown. */
final class Header {

    private final Map<Attribute, RawValue> values = RawValue.perAttribute();
    private final List<String> otherIds = new ArrayList<>();
    private final List<Code> anatomy = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private @Nullable CharacterSet characters;
    private boolean mediaDirectory;

    void clear() {
        values.values().forEach(RawValue::clear);
        otherIds.clear();
        anatomy.clear();
        segments.clear();
        characters = null;
        mediaDirectory = false;
    }

    void store(Attribute attribute, RawValue value) {
        RawValue slot = value(attribute);
        slot.copy(value);
        if (!attribute.isBinary()) {
            slot.trim();
        }
    }

    /** The value; empty where the file has none. */
    RawValue value(Attribute attribute) {
        return Objects.requireNonNull(values.get(attribute));
    }

    boolean has(Attribute attribute) {
        return !value(attribute).isEmpty();
    }

    /** The decoded value, without padding. */
    String text(Attribute attribute) {
        return value(attribute).text(characters());
    }

    /** Character set of the data set; asked for only after (0008,0005) has been passed. */
    CharacterSet characters() {
        if (characters == null && has(Attribute.CHARACTER_SET)) {
            characters = CharacterSet.of(value(Attribute.CHARACTER_SET).plain());
        }
        return characters == null ? CharacterSet.DEFAULT : characters;
    }

    /** Patient IDs of the Other Patient IDs Sequence (0010,1002). */
    List<String> otherIds() {
        return otherIds;
    }

    /** Codes of the Anatomic Region Sequence (0008,2218). */
    List<Code> anatomy() {
        return anatomy;
    }

    /** Segments of a SEG object. */
    List<Segment> segments() {
        return segments;
    }

    /** Whether this is a DICOMDIR (PS3.3 F). */
    boolean isMediaDirectory() {
        return mediaDirectory;
    }

    void markMediaDirectory() {
        mediaDirectory = true;
    }

    @Override
    public String toString() {
        return "Header[redacted]";
    }
}
