/** Tests of the demonstration's sources. */
@NullMarked
package org.cancerimaging.server.demo;

import org.jspecify.annotations.NullMarked;
