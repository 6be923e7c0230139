/** Keys, providers and rules. */
@NullMarked
package org.cancerimaging.server.access;

import org.jspecify.annotations.NullMarked;
