/**
 * Writes DICOM Part-10 files in the encodings that real sites produce (PS3.5, PS3.10). For the demonstration only;
 * knows no hospital.
 */
@NullMarked
package org.cancerimaging.server.demo.dicom;

import org.jspecify.annotations.NullMarked;
