package org.cancerimaging.server.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The command line: one class per command, listed here. */
@Command(
        name = "catalogue",
        description = "Maps, checks, publishes and serves descriptions of cancer imaging data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            MapCommand.class,
            ValidateCommand.class,
            PushCommand.class,
            KeyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            MigrateCommand.class,
            BenchCommand.class,
            HelpCommand.class
        })
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code: 0 done, 1 the command says what failed, 2 wrong usage.
     *
     * @param arguments command name and its options
     */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** The whole command line, ready to parse. */
    static CommandLine line() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** The same without ending the process. */
    static int run(String... arguments) {
        CommandLine line = line();
        line.setParameterExceptionHandler(Main::explain);
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return line.getCommandSpec().exitCodeOnInvalidInput();
        }
        return line.execute(arguments);
    }

    private static int explain(ParameterException refused, String... arguments) {
        CommandLine line = refused.getCommandLine();
        line.getErr().println(refused.getMessage());
        line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }
}
