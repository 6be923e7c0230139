package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.tabular.TableMapping;
import org.cancerimaging.mappers.tabular.TableSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Maps a clinical table. */
@Command(
        name = "table",
        description = "Reads a clinical table by a mapping file and joins it to the images of the same patients.",
        mixinStandardHelpOptions = true)
final class MapTableCommand implements Callable<Integer> {

    private static final int USAGE = 2;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    MapOptions options = new MapOptions();

    @Parameters(paramLabel = "FILE", description = "Values separated by commas, semicolons, tabs or bars.")
    Path file = Path.of("");

    @Option(names = "--mapping", required = true, description = "YAML file that says what the columns mean.")
    Path mapping = Path.of("");

    @Override
    public Integer call() {
        requireFile(file);
        requireFile(mapping);
        Console console = Console.terminal();
        try {
            TableSource source = new TableSource(file, TableMapping.read(mapping));
            return new MapRun(console).run(options.job(spec.commandLine()), source, "characters", "rows mapped");
        } catch (SourceRefused mistakes) {
            console.warn(String.valueOf(mistakes.getMessage()));
            new MapRun(console).list(mistakes.issues());
            return USAGE;
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "The mapping file cannot be read.", unreadable);
        }
    }

    private void requireFile(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + path);
        }
    }
}
