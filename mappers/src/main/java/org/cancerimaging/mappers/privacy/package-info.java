/**
 * The gate between a site's raw values and everything that can be written: keyed pseudonyms, generalisation,
 * small-cell suppression. Only values made here can be written out.
 */
@NullMarked
package org.cancerimaging.mappers.privacy;

import org.jspecify.annotations.NullMarked;
