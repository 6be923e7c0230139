/** Tests of the demonstration's sources. */
@NullMarked
package org.cancerimaging.server.demo.hospital;

import org.jspecify.annotations.NullMarked;
