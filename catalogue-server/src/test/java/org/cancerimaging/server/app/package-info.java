/** The command line and the server as a whole, in one process. */
@NullMarked
package org.cancerimaging.server.app;

import org.jspecify.annotations.NullMarked;
