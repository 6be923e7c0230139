package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Measurement;
import org.cancerimaging.mappers.dicom.DicomSeries.Region;
import org.cancerimaging.mappers.dicom.DicomSeries.Segment;
import org.jspecify.annotations.Nullable;

/** What has been read of one file; reused for the next one by the same thread. Never shown. */
final class Header {

    private final Map<Attribute, RawValue> values = RawValue.perAttribute();
    private final Set<Attribute> stored = EnumSet.noneOf(Attribute.class);
    private final List<String> otherIds = new ArrayList<>();
    private final List<Code> anatomy = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final SortedMap<Integer, Region> regions = new TreeMap<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final QuantityValues quantities = new QuantityValues();
    private final Map<CodeRole, CodeSink> codes = new EnumMap<>(CodeRole.class);
    private final Set<String> radiations = new TreeSet<>();
    private final Set<String> planes = new TreeSet<>();
    private @Nullable CharacterSet characters;
    private boolean mediaDirectory;
    private String lastPlane = "";

    void clear() {
        for (Attribute attribute : stored) {
            value(attribute).clear();
        }
        stored.clear();
        otherIds.clear();
        anatomy.clear();
        segments.clear();
        regions.clear();
        measurements.clear();
        quantities.clear();
        codes.values().forEach(sink -> sink.codes().clear());
        radiations.clear();
        planes.clear();
        characters = null;
        mediaDirectory = false;
    }

    void store(Attribute attribute, RawValue value) {
        RawValue slot = value(attribute);
        stored.add(attribute);
        slot.copy(value);
        if (!attribute.isBinary()) {
            slot.trim();
        }
    }

    /** Takes a value of the outermost data set. */
    void take(Attribute attribute, RawValue value) {
        Quantity quantity = attribute.quantity();
        if (quantity != null) {
            for (double number : attribute.numbers(value)) {
                quantities.add(quantity, number);
            }
        } else if (attribute == Attribute.ORIENTATION) {
            addPlane(value);
        } else {
            store(attribute, value);
        }
    }

    /** Takes a value of a sequence; what the outermost data set or an item before said stays. */
    void takeNested(Attribute attribute, RawValue value) {
        if (attribute == Attribute.RADIATION) {
            value.trim();
            radiations.add(value.plain());
        } else if (!has(attribute) || attribute == Attribute.ORIENTATION) {
            take(attribute, value);
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

    /** Regions of an RT structure set by their numbers. */
    SortedMap<Integer, Region> regions() {
        return regions;
    }

    /** Measurements of a structured report. */
    List<Measurement> measurements() {
        return measurements;
    }

    /** Numbers of which there may be several. */
    QuantityValues quantities() {
        return quantities;
    }

    /** Where codes of a role are gathered. */
    CodeSink codeSink(CodeRole role) {
        return codes.computeIfAbsent(role, any -> new CodeSink(this, new ArrayList<>()));
    }

    /** The codes of a role. */
    List<Code> codes(CodeRole role) {
        CodeSink sink = codes.get(role);
        return sink == null ? List.of() : sink.codes();
    }

    /** Radiation types of the beams of an RT plan. */
    Set<String> radiations() {
        return radiations;
    }

    /** Planes of the images. */
    Set<String> planes() {
        return planes;
    }

    /** Whether this is a DICOMDIR (PS3.3 F). */
    boolean isMediaDirectory() {
        return mediaDirectory;
    }

    void markMediaDirectory() {
        mediaDirectory = true;
    }

    /** Images of a series mostly lie the same way: what is equal to the last one is not computed again. */
    private void addPlane(RawValue value) {
        RawValue last = value(Attribute.ORIENTATION);
        if (!value.sameAs(last)) {
            last.copy(value);
            lastPlane = Plane.of(value.decimals());
        }
        if (!lastPlane.isEmpty()) {
            planes.add(lastPlane);
        }
    }

    @Override
    public String toString() {
        return "Header[redacted]";
    }
}
