package org.cancerimaging.mappers.privacy;

import java.util.Locale;

/** Why a value left in a coarser form, or not at all. The code is what reports count. */
public enum Reason {
    /** An age became a band of five years. */
    AGE_BAND,
    /** A date became a number of days from another date. */
    DAY_OFFSET,
    /** A measured number became the nominal one of its kind of machine. */
    NOMINAL_VALUE,
    /** A number lost digits that say nothing about the image. */
    ROUNDED,
    /** No code list and no term map knows the text. */
    UNMAPPED,
    /** The number is outside of what is possible. */
    OUT_OF_RANGE,
    /** The text does not have the form of its code system. */
    NOT_A_CODE,
    /** A private code, which may name a site or a person. */
    PRIVATE_CODE,
    /** The sources contradict each other. */
    CONTRADICTION,
    /** It names software that made a derived object, not a scanner. */
    NOT_EQUIPMENT;

    /** Stable code, e.g. {@code out-of-range}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
