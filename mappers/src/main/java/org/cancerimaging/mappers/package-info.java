/**
 * How foreign data becomes ours: a {@code Source} is read by a {@code Mapper}, passes the privacy gate and leaves
 * as RDF in three layers, with problems and provenance beside it. Runs at the data holder.
 */
@NullMarked
package org.cancerimaging.mappers;

import org.jspecify.annotations.NullMarked;
