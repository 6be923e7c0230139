package org.cancerimaging.server.app;

import picocli.CommandLine.Command;

/** Maps sources at the holder's site. */
@Command(
        name = "map",
        description =
                "Maps imaging files and clinical tables of a site into a folder, with pseudonyms and without dates.",
        mixinStandardHelpOptions = true,
        subcommands = {MapDicomCommand.class, MapDicomWebCommand.class, MapTableCommand.class},
        synopsisSubcommandLabel = "(dicom | dicomweb | table)")
final class MapCommand {}
