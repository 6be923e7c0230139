package org.cancerimaging.server.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.cancerimaging.mappers.dicom.pacs.PacsAddress;
import org.cancerimaging.mappers.dicom.pacs.PacsSource;
import org.cancerimaging.mappers.dicom.pacs.Retrieval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Maps what a PACS holds. */
@Command(
        name = "pacs",
        description = {
            "Asks a PACS (C-FIND) for its series, reads one object of each, and writes one case per patient.",
            "Needs a build with dcm4che: see docs/dcm4che.md."
        },
        mixinStandardHelpOptions = true)
final class MapPacsCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    MapOptions options = new MapOptions();

    @Parameters(paramLabel = "TITLE@HOST:PORT", description = "The PACS, e.g. ARCHIVE@pacs.example:11112.")
    String address = "";

    @Option(
            names = "--own-title",
            defaultValue = "CATALOGUE",
            description = "Our application entity title, as the PACS knows it (default: ${DEFAULT-VALUE}).")
    String ownTitle = "";

    @Option(
            names = "--retrieve",
            defaultValue = "get",
            description = {
                "How one object of each series is had: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                "move: the PACS must know host and port of --own-title. none: only what C-FIND says."
            })
    Retrieval retrieval = Retrieval.GET;

    @Option(
            names = "--store-port",
            defaultValue = "11112",
            description = "With --retrieve move: where we listen (default: ${DEFAULT-VALUE}).")
    int storePort;

    @Option(names = "--modality", defaultValue = "", description = "Only series of this modality, e.g. CT.")
    String modality = "";

    @Option(
            names = "--study-dates",
            defaultValue = "",
            description = "Only studies of these dates, e.g. 20200101-20201231.")
    String studyDates = "";

    @Option(
            names = "--parallel",
            defaultValue = "2",
            description = "Studies asked for at once, 1 to 8 (default: ${DEFAULT-VALUE}; 1 with move).")
    int parallel;

    @Option(
            names = "--timeout",
            defaultValue = "60",
            description = "Seconds to wait for a connection or an answer (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--tls", description = "Encrypt, and trust the certificates that Java trusts.")
    boolean tls;

    @Override
    public Integer call() {
        PacsSource source = source();
        return new MapRun(Console.terminal()).run(options.job(spec.commandLine()), source, "studies", "series used");
    }

    private PacsSource source() {
        try {
            return new PacsSource(
                    PacsAddress.of(address),
                    ownTitle,
                    retrieval,
                    storePort,
                    modality,
                    studyDates,
                    parallel,
                    Duration.ofSeconds(seconds),
                    tls);
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), String.valueOf(invalid.getMessage()), invalid);
        }
    }
}
