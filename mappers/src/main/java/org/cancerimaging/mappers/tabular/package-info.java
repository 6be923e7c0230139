/**
 * Reads clinical tables by a declarative mapping file, compiled once to a plan. Records that break the plan are
 * kept apart with their position.
 */
@NullMarked
package org.cancerimaging.mappers.tabular;

import org.jspecify.annotations.NullMarked;
