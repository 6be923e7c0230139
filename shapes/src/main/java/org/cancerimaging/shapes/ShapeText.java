package org.cancerimaging.shapes;

import org.jspecify.annotations.Nullable;

/**
 * What people are told of a shape.
 *
 * @param name its IRI, or a name made from that of the shape around it
 * @param message what it asks for
 * @param path the property; null for a node shape
 * @param severity how grave a failure is
 * @param section link to the specification; empty when none
 */
record ShapeText(String name, String message, @Nullable String path, Severity severity, String section) {}
