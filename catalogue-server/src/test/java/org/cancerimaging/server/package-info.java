/** Rules of the house, and tests that talk to the packaged server. */
@NullMarked
package org.cancerimaging.server;

import org.jspecify.annotations.NullMarked;
