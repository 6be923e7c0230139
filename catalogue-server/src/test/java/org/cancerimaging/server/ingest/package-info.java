/** Parts of the way in, without HTTP. */
@NullMarked
package org.cancerimaging.server.ingest;

import org.jspecify.annotations.NullMarked;
