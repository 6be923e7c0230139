/** Tests of what the store offers. */
@NullMarked
package org.cancerimaging.server.store;

import org.jspecify.annotations.NullMarked;
