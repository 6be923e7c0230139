/**
 * Records and catalogue feeds in every RDF format and as HTML, with paging and ETags.
 */
@NullMarked
package org.cancerimaging.server.feeds;

import org.jspecify.annotations.NullMarked;
