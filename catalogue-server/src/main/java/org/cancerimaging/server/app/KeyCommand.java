package org.cancerimaging.server.app;

import picocli.CommandLine.Command;

/** Looks after the key that a site's pseudonyms are made with. */
@Command(
        name = "key",
        description = "Shows or replaces the key that the pseudonyms of a site are made with.",
        mixinStandardHelpOptions = true,
        subcommands = {KeyShowCommand.class, KeyRotateCommand.class},
        synopsisSubcommandLabel = "(show | rotate)")
final class KeyCommand {}
