package org.cancerimaging.server.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the jar's manifest. */
final class Version implements IVersionProvider {

    /** The version, or {@code development} outside the jar. */
    static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Cancer Imaging Catalogue " + number()};
    }
}
