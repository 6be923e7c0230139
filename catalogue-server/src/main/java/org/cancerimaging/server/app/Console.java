package org.cancerimaging.server.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command tells the person who called it: results to standard output, everything else to standard error.
 *
 * <p>The one place that writes to the terminal. Logs go through slf4j.
 */
final class Console {

    private final PrintStream results;
    private final PrintStream messages;

    private Console(PrintStream results, PrintStream messages) {
        this.results = results;
        this.messages = messages;
    }

    /** The terminal of this process, in UTF-8 whatever the locale. */
    static Console terminal() {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /** One line of the command's result. */
    void say(String line) {
        results.println(line);
    }

    /** One line about what went wrong, or what is going on. */
    void warn(String line) {
        messages.println(line);
    }

    /** Whether a person looks at the messages, so that a progress bar makes sense; the launcher finds out. */
    boolean interactive() {
        return Boolean.getBoolean("catalogue.terminal");
    }

    /** Whether a person looks at the results, so that colours make sense; the launcher finds out. */
    boolean showsColours() {
        return Boolean.getBoolean("catalogue.colours") && System.getenv("NO_COLOR") == null;
    }

    /** Where a result goes that is longer than a line. */
    PrintStream results() {
        return results;
    }

    /** Where a progress bar draws itself. */
    PrintStream messages() {
        return messages;
    }
}
