/**
 * Who calls and what they may do: API keys and providers. One decision point, deny by default.
 */
@NullMarked
package org.cancerimaging.server.access;

import org.jspecify.annotations.NullMarked;
