/**
 * Series from a DICOMweb server (PS3.18): QIDO-RS tells which studies and series there are, one WADO-RS metadata call
 * per series tells what QIDO-RS does not guarantee. Answers become DICOM data sets in memory and go through the same
 * reader as files. Nothing of an address, a header or an answer is logged or shown.
 */
@NullMarked
package org.cancerimaging.mappers.dicom.web;

import org.jspecify.annotations.NullMarked;
