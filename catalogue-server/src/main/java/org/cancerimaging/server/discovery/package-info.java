/**
 * The index behind search and the Explore page, rebuilt from the change log.
 */
@NullMarked
package org.cancerimaging.server.discovery;

import org.jspecify.annotations.NullMarked;
