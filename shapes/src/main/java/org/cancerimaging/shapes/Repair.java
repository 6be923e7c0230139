package org.cancerimaging.shapes;

/**
 * Something in a shape file that could not be used as it stands, and what was done about it.
 *
 * @param code stable code, {@code SHAPES-0001} and up; listed in {@code docs/conformance.md}
 * @param subject the shape or statement: an IRI, or the IRI of the shape around a node without a name
 * @param message what is broken, what was done, and how to write it right
 */
public record Repair(String code, String subject, String message) {}
