/**
 * Computes what the public may see from the cases of all mappers together: counts with small cells suppressed, and
 * the description of the dataset. Reads the written cases only, never a source.
 */
@NullMarked
package org.cancerimaging.mappers.derive;

import org.jspecify.annotations.NullMarked;
