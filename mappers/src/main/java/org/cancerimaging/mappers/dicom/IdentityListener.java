package org.cancerimaging.mappers.dicom;

/**
 * Is told every identifying value a scan sees, so that its keyed hash can guard what is written. Thread-safe: several
 * threads tell at once, in no fixed order, and the same value may come again. Must not keep the value itself.
 */
@FunctionalInterface
public interface IdentityListener {

    /** Ignores everything. */
    IdentityListener NONE = value -> {};

    /**
     * One value, decoded and without padding, never empty: a patient's identifier, a name or a part of one, a birth
     * date, an institution, a UID.
     */
    void saw(String value);
}
