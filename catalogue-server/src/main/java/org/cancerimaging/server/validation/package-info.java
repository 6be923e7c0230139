/**
 * Checks documents against profiles and tells the outcome in eight forms: for people, for continuous integration and
 * for other programs. Used by {@code catalogue validate} and by {@code POST /api/v1/validate}. Nothing is stored, and
 * nothing but the given document is read.
 */
@NullMarked
package org.cancerimaging.server.validation;

import org.jspecify.annotations.NullMarked;
