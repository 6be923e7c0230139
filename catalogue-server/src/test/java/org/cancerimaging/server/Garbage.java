package org.cancerimaging.server;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** A full collection where {@code System.gc()} is switched off, as it is in tests: every store that closes asks for one. */
public final class Garbage {

    private Garbage() {}

    /** Collects; a histogram of live objects begins with that. */
    public static void collect() {
        try {
            ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            String[] signature = {String[].class.getName()};
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(commands, "gcClassHistogram", new Object[] {new String[0]}, signature);
        } catch (JMException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
