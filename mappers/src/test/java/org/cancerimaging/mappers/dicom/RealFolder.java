package org.cancerimaging.mappers.dicom;

import java.nio.file.Path;

/** Lets tests of other packages find the real files. */
public final class RealFolder {

    private RealFolder() {}

    /** The folder of real DICOM files; skips the test where it does not exist. */
    public static Path dicom() {
        return RealData.folder();
    }
}
