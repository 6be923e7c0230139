/**
 * What a scan keeps of the files it has read, so that the next one need not read them again: records under keyed hashes
 * of paths, sealed with the site's key. Knows nothing of DICOM. Temporary records of one run are kept the same way,
 * under a key of that run.
 */
@NullMarked
package org.cancerimaging.mappers.dicom.journal;

import org.jspecify.annotations.NullMarked;
