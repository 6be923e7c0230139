/**
 * Wiring: configuration, command line and start-up. Knows every feature; nothing knows it.
 */
@NullMarked
package org.cancerimaging.server.app;

import org.jspecify.annotations.NullMarked;
