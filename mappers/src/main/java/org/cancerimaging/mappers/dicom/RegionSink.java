package org.cancerimaging.mappers.dicom;

import org.cancerimaging.mappers.dicom.DicomSeries.Region;
import org.jspecify.annotations.Nullable;

/**
 * Takes the regions of an RT structure set: names and methods from (3006,0020), what each stands for from (3006,0080)
 * (PS3.3 C.8.8.5, C.8.8.8). Names are free text, only ever compared with terms.
 */
final class RegionSink implements ElementSink {

    static final int REGIONS = 0x30060020;
    static final int OBSERVATIONS = 0x30060080;

    /** Regions kept of one object. */
    static final int MOST = 4096;

    private static final int NUMBER = 0x30060022;
    private static final int NAME = 0x30060026;
    private static final int ALGORITHM = 0x30060036;
    private static final int REFERENCED_NUMBER = 0x30060084;
    private static final int INTERPRETED_TYPE = 0x300600A4;

    private final Header header;
    private @Nullable Integer number;
    private @Nullable String name;
    private @Nullable String algorithm;
    private @Nullable String interpretedType;

    RegionSink(Header header) {
        this.header = header;
    }

    @Override
    public boolean wants(int tag) {
        return switch (tag) {
            case NUMBER, NAME, ALGORITHM, REFERENCED_NUMBER, INTERPRETED_TYPE -> true;
            default -> false;
        };
    }

    @Override
    public void value(int tag, RawValue value) {
        value.trim();
        switch (tag) {
            case NUMBER, REFERENCED_NUMBER -> number = whole(value);
            case NAME -> name = value.isEmpty() ? null : value.text(header.characters());
            case ALGORITHM -> algorithm = value.isEmpty() ? null : value.plain();
            default -> interpretedType = value.isEmpty() ? null : value.plain();
        }
    }

    @Override
    public void itemBegins() {
        number = null;
        name = null;
        algorithm = null;
        interpretedType = null;
    }

    @Override
    public void itemEnds() {
        if (number == null) {
            return;
        }
        Region held = header.regions().get(number);
        if (held != null) {
            header.regions().put(number, held.with(interpretedType));
        } else if (header.regions().size() < MOST) {
            header.regions().put(number, new Region(number, name, algorithm, interpretedType));
        }
    }

    private static @Nullable Integer whole(RawValue value) {
        Double decimal = value.decimal();
        return decimal == null ? null : decimal.intValue();
    }
}
