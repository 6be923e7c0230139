/**
 * Where DICOM objects come from: folders, files, archives and streams, each as bytes under a name. Nothing is unpacked
 * to disk and nothing is read beyond what is asked for. Names may identify people and are shown only after the guard of
 * identifying values has seen them.
 */
@NullMarked
package org.cancerimaging.mappers.dicom.source;

import org.jspecify.annotations.NullMarked;
