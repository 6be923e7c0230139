/** Tests of the demonstration's sources. */
@NullMarked
package org.cancerimaging.server.demo.dicom;

import org.jspecify.annotations.NullMarked;
