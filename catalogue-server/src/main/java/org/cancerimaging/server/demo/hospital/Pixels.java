package org.cancerimaging.server.demo.hospital;

import static org.cancerimaging.server.demo.dicom.Attribute.*;

import org.cancerimaging.server.demo.dicom.Attributes;

/** Black images for the few objects that carry pixels; the others are headers, as research exports often are. */
final class Pixels {

    private static final int SIDE = 64;

    private Pixels() {}

    static Attributes small(Attributes file) {
        return file.set(ROWS, SIDE)
                .set(COLUMNS, SIDE)
                .set(SAMPLES_PER_PIXEL, 1)
                .set(PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .set(BITS_ALLOCATED, 16)
                .set(BITS_STORED, 12)
                .set(HIGH_BIT, 11)
                .set(PIXEL_REPRESENTATION, 0)
                .zeros(PIXEL_DATA, SIDE * SIDE * 2);
    }
}
