/**
 * Long trials of the packaged server from outside: what survives a kill, and how fast things are beside named peers.
 * Called by the command line and by tests; talks to the server over HTTP only.
 */
@NullMarked
package org.cancerimaging.server.bench;

import org.jspecify.annotations.NullMarked;
