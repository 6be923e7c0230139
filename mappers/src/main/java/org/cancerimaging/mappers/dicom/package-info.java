/**
 * Reads DICOM Part-10 files up to the attributes that are needed and gathers them into one record per series
 * (PS3.3, PS3.5, PS3.10). Values here are raw and never leave the process; the gate turns them into outbound ones.
 */
@NullMarked
package org.cancerimaging.mappers.dicom;

import org.jspecify.annotations.NullMarked;
