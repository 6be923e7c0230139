/**
 * The folder that a mapping run leaves behind: cases, description, counts, provenance and reports. Takes released
 * values only; what is written depends on source and key alone, so the same run gives the same bytes.
 */
@NullMarked
package org.cancerimaging.mappers.outbound;

import org.jspecify.annotations.NullMarked;
