/** Tests of the past of the public catalogue. */
@NullMarked
package org.cancerimaging.server.history;

import org.jspecify.annotations.NullMarked;
