package org.cancerimaging.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RiotException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sends the output of a mapping to a catalogue: description, aggregates and provenance.
 *
 * <p>Patient-level data stays here unless the caller says otherwise: handing it over is a decision of the holder.
 */
@Command(
        name = "push",
        description =
                "Submits the output of a mapping to a catalogue. Exit code 1 when a record is held back or refused.",
        mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

    private final Console console = Console.terminal();

    @Parameters(paramLabel = "DIR", description = "Folder that 'catalogue map … --out DIR' wrote.")
    private Path folder = Path.of(".");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "The catalogue, e.g. http://localhost:8080.")
    private URI server = URI.create("http://localhost:8080");

    @Option(names = "--provider", required = true, description = "Id of the provider.")
    private String provider = "";

    @Option(
            names = "--key",
            required = true,
            defaultValue = "${env:CATALOGUE_KEY}",
            description = "The provider's API key; better in the variable CATALOGUE_KEY than here.")
    private String key = "";

    @Option(
            names = "--with-cases",
            description = "Also hands over patient-level data, for the restricted store (default: it stays here).")
    private boolean withCases;

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.exists(folder.resolve("description.ttl"))) {
            console.warn("There is no description.ttl in " + folder + ". Run 'catalogue map' with --out " + folder
                    + " first.");
            return 2;
        }
        try (PushBody body = PushBody.of(folder, withCases)) {
            JsonNode answer = new PushRequest(server, provider, key).send(body);
            return new PushReport(console, server, folder).tell(answer);
        } catch (RiotException broken) {
            console.warn("A file in " + folder + " is not valid RDF. Run the mapping again.");
        } catch (IOException failed) {
            console.warn("The catalogue at " + server + " does not answer. Is it running?");
        }
        return 1;
    }
}
