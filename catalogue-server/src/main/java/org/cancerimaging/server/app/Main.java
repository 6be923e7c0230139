package org.cancerimaging.server.app;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The command line: one class per command, listed here. */
@Command(
        name = "catalogue",
        description = "Maps, checks, publishes and serves descriptions of cancer imaging data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {

    private static final List<Class<?>> COMMANDS = List.of(
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
            HelpCommand.class);

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
        return line(COMMANDS);
    }

    /** With these commands alone: to learn all of them takes a sixth of the start of a server. */
    private static CommandLine line(List<Class<?>> commands) {
        CommandLine line = new CommandLine(new Main());
        commands.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static List<Class<?>> named(String argument) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> command.getAnnotation(Command.class).name().equals(argument))
                .filter(command -> command != HelpCommand.class)
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    /** The same without ending the process. */
    static int run(String... arguments) {
        CommandLine line = line(arguments.length == 0 ? COMMANDS : named(arguments[0]));
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
