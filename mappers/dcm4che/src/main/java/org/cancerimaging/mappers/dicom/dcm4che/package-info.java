/**
 * What dcm4che adds where a build has it: the DICOM network protocol, and a second reader for files that ours refuses.
 * Objects that come in are handed over as they are, so that our own reader reads them. Nothing is written to disk, and
 * nothing is logged here; dcm4che itself logs attributes, so its loggers are off.
 */
@NullMarked
package org.cancerimaging.mappers.dicom.dcm4che;

import org.jspecify.annotations.NullMarked;
