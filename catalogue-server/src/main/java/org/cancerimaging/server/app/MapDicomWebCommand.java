package org.cancerimaging.server.app;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cancerimaging.mappers.dicom.web.DicomWebSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Maps what a DICOMweb server holds. */
@Command(
        name = "dicomweb",
        description = "Asks a DICOMweb server (QIDO-RS, WADO-RS metadata) and writes one case per patient.",
        mixinStandardHelpOptions = true)
final class MapDicomWebCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    MapOptions options = new MapOptions();

    @Parameters(paramLabel = "URL", description = "Address of the server, e.g. https://pacs.example/dicom-web.")
    URI root = URI.create("");

    @Option(names = "--header", paramLabel = "NAME=VALUE", description = "Header sent with each request.")
    Map<String, String> headers = new LinkedHashMap<>();

    @Option(names = "--token-env", description = "Environment variable with the bearer token for each request.")
    @Nullable
    String tokenVariable;

    @Option(names = "--modality", defaultValue = "", description = "Only series of this modality, e.g. CT.")
    String modality = "";

    @Option(
            names = "--study-dates",
            defaultValue = "",
            description = "Only studies of these dates, e.g. 20200101-20201231.")
    String studyDates = "";

    @Option(names = "--parallel", defaultValue = "4", description = "Requests at once (default: ${DEFAULT-VALUE}).")
    int parallel;

    @Option(names = "--page-size", defaultValue = "100", description = "Results per page (default: ${DEFAULT-VALUE}).")
    int pageSize;

    @Override
    public Integer call() {
        return new MapRun(Console.terminal()).run(options.job(spec.commandLine()), source(), "studies", "series used");
    }

    private DicomWebSource source() {
        Map<String, String> sent = new LinkedHashMap<>(headers);
        if (tokenVariable != null) {
            String token = System.getenv(tokenVariable);
            if (token == null || token.isBlank()) {
                throw wrong("The environment variable of --token-env is not set.");
            }
            sent.put("Authorization", "Bearer " + token.strip());
        }
        try {
            return new DicomWebSource(root, sent, modality, studyDates, parallel, pageSize);
        } catch (IllegalArgumentException invalid) {
            throw wrong(String.valueOf(invalid.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
