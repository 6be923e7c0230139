/** Tests of the forms of reports. */
@NullMarked
package org.cancerimaging.server.validation;

import org.jspecify.annotations.NullMarked;
