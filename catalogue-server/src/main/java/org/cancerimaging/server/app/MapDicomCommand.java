package org.cancerimaging.server.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cancerimaging.mappers.dicom.DicomSource;
import org.cancerimaging.mappers.dicom.source.FileWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "Files and folders; folders with all below them.",
                "Zip, tar and tar.gz archives are read without unpacking; - reads a tar stream from standard input."
            })
    List<Path> paths = List.of();

    @Override
    public Integer call() {
        paths.stream().filter(MapDicomCommand::isMissing).findFirst().ifPresent(missing -> {
            throw new ParameterException(spec.commandLine(), "There is no file or folder " + missing);
        });
        return new MapRun(Console.terminal())
                .run(options.job(spec.commandLine()), new DicomSource(paths), "files", "files used");
    }

    private static boolean isMissing(Path path) {
        return !path.equals(FileWalk.STANDARD_INPUT) && !Files.exists(path);
    }
}
