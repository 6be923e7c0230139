/**
 * Maps what a PACS holds that speaks the DICOM network protocol (PS3.7, PS3.8): C-FIND for studies, series and objects,
 * C-GET or C-MOVE for one object of each series, which the reader of files then reads as it comes in. The protocol itself
 * is behind {@link org.cancerimaging.mappers.dicom.pacs.PacsAccess}; only a build with dcm4che has it.
 */
@NullMarked
package org.cancerimaging.mappers.dicom.pacs;

import org.jspecify.annotations.NullMarked;
