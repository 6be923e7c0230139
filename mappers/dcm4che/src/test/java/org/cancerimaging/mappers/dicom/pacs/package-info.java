@org.jspecify.annotations.NullMarked
package org.cancerimaging.mappers.dicom.pacs;
