package org.cancerimaging.mappers.dicom;

import org.jspecify.annotations.Nullable;

/**
 * Takes what was injected from (0054,0016) (PS3.3 C.8.9.2): the codes, and the time only as minutes until the series
 * began.
 */
final class RadiopharmaceuticalSink implements ElementSink {

    static final int INFORMATION = 0x00540016;

    private static final int START_TIME = 0x00181072;
    private static final int RADIONUCLIDE = 0x00540300;
    private static final int DRUG = 0x00540304;
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final Header header;

    RadiopharmaceuticalSink(Header header) {
        this.header = header;
    }

    @Override
    public boolean wants(int tag) {
        return tag == START_TIME;
    }

    @Override
    public void value(int tag, RawValue value) {
        Attribute began = header.has(Attribute.SERIES_TIME) ? Attribute.SERIES_TIME : Attribute.ACQUISITION_TIME;
        int injected = minutes(value);
        int scanned = minutes(header.value(began));
        if (injected >= 0 && scanned >= 0) {
            header.quantities().add(Quantity.UPTAKE_TIME, Math.floorMod(scanned - injected, MINUTES_OF_DAY));
        }
    }

    @Override
    public @Nullable ElementSink items(int tag) {
        return switch (tag) {
            case RADIONUCLIDE -> header.codeSink(CodeRole.RADIONUCLIDE);
            case DRUG -> header.codeSink(CodeRole.RADIOPHARMACEUTICAL);
            default -> null;
        };
    }

    /** Minutes since midnight of a time {@code HHMM…} (PS3.5 6.2, TM); negative when it is none. */
    private static int minutes(RawValue value) {
        int hours = value.twoDigits(0);
        int minutes = value.twoDigits(2);
        return hours < 0 || hours > 23 || minutes < 0 || minutes > 59 ? -1 : hours * 60 + minutes;
    }
}
