package org.cancerimaging.mappers.privacy;

/** Why a count is not published. */
public enum Suppression {
    /** Fewer than the threshold were counted, here or of the people behind it. */
    BELOW_THRESHOLD,
    /** Another count could be had from this one by subtraction. */
    SECONDARY
}
