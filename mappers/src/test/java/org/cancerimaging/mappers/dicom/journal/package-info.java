/** Tests of what a scan keeps between runs. */
@org.jspecify.annotations.NullMarked
package org.cancerimaging.mappers.dicom.journal;
