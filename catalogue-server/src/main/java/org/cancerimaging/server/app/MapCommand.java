package org.cancerimaging.server.app;

import java.util.concurrent.Callable;
import org.cancerimaging.mappers.derive.DatasetProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Maps sources at the holder's site. */
@Command(
        name = "map",
        description =
                "Maps imaging files and clinical tables of a site into a folder, with pseudonyms and without dates.",
        mixinStandardHelpOptions = true,
        subcommands = {MapDicomCommand.class, MapDicomWebCommand.class, MapPacsCommand.class, MapTableCommand.class},
        synopsisSubcommandLabel = "(dicom | dicomweb | pacs | table)")
final class MapCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--describe-template",
            description = "Prints a commented file for --describe, to be filled in, and maps nothing.")
    boolean describeTemplate;

    @Override
    public Integer call() {
        if (!describeTemplate) {
            throw new ParameterException(spec.commandLine(), "Missing required subcommand");
        }
        Console.terminal().say(DatasetProfile.template().stripTrailing());
        return 0;
    }
}
