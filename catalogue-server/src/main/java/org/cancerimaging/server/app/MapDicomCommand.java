package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cancerimaging.mappers.dicom.DicomSource;
import org.cancerimaging.mappers.dicom.Explanation;
import org.cancerimaging.mappers.dicom.FileExplainer;
import org.cancerimaging.mappers.dicom.ScanState;
import org.cancerimaging.mappers.dicom.source.FileWalk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Maps DICOM files and folders. */
@Command(
        name = "dicom",
        description = "Reads the headers of DICOM files and writes one case per patient.",
        mixinStandardHelpOptions = true)
final class MapDicomCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    MapOptions options = new MapOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = {
                "Files and folders; folders with all below them.",
                "Zip, tar and tar.gz archives are read without unpacking; - reads a tar stream from standard input."
            })
    List<Path> paths = List.of();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = {
                "Folder for the journal of files read, sealed with the site key, and for temporary files",
                "(default: state in the --out folder). With it, only new and changed files are read."
            })
    @Nullable
    Path state;

    @Option(names = "--full", description = "Read every file, whatever the journal knows.")
    boolean full;

    @Option(
            names = "--explain",
            paramLabel = "FILE",
            description = {
                "Maps nothing, but tells of each element of this file whether it was read, what would leave, and why.",
                "Of what stays at the site only length and shape are shown. Needs neither PATH nor --out."
            })
    @Nullable
    Path explain;

    @Option(names = "--json", description = "With --explain: as JSON.")
    boolean json;

    @Override
    public Integer call() {
        if (explain != null) {
            return explain(explain);
        }
        if (paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH' (or --explain FILE)");
        }
        paths.stream().filter(MapDicomCommand::isMissing).findFirst().ifPresent(missing -> {
            throw new ParameterException(spec.commandLine(), "There is no file or folder " + missing);
        });
        Console console = Console.terminal();
        Path folder = state == null ? options.folder(spec.commandLine()).resolve("state") : state;
        DicomSource source = new DicomSource(paths, new ScanState(folder, full, console::say));
        return new MapRun(console).run(options.job(spec.commandLine()), source, "files", "files used");
    }

    private int explain(Path file) {
        Console console = Console.terminal();
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file);
        }
        try {
            Explanation explanation = new FileExplainer(options.site(spec.commandLine())).explain(file);
            console.say(json ? explanation.json() : explanation.text().stripTrailing());
            return explanation.elements().isEmpty() ? 1 : 0;
        } catch (IOException unreadable) {
            console.warn("The file cannot be read: " + unreadable.getClass().getSimpleName());
            return 1;
        }
    }

    private static boolean isMissing(Path path) {
        return !path.equals(FileWalk.STANDARD_INPUT) && !Files.exists(path);
    }
}
