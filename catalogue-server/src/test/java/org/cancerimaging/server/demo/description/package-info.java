/** Tests of the demonstration's descriptions. */
@NullMarked
package org.cancerimaging.server.demo.description;

import org.jspecify.annotations.NullMarked;
