package org.cancerimaging.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.demo.DemoFolder;
import org.cancerimaging.server.demo.DemoSources;
import org.cancerimaging.server.demo.description.Provider;
import org.cancerimaging.server.demo.hospital.Hospital;

/** The first load of the demonstration: every provider does what a real one would do, over HTTP. */
final class DemoLoad {

    private final Console console;
    private final DemoFolder folder;
    private final String base;
    private final List<String> keys = new ArrayList<>();

    DemoLoad(Console console, DemoFolder folder, String base) {
        this.console = console;
        this.folder = folder;
        this.base = base;
    }

    /**
     * Makes sources, maps and submits them.
     *
     * @throws IOException when a file cannot be written or the server does not answer
     * @throws IllegalStateException when the catalogue refuses what the demonstration made, which is a bug
     */
    void run() throws IOException, InterruptedException {
        if (folder.begin()) {
            console.say("An earlier start was broken off here; it is begun again.");
        }
        console.say("Making the image archives and tables of three invented hospitals in " + folder.root() + " …");
        DemoSources.write(folder, base);
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, folder.catalogue(), base);
        try (CatalogueServer server = CatalogueServer.start(settings, keys::add)) {
            fill(URI.create(server.url()));
        }
        folder.finish(base);
        console.say("Administrator's key, shown only now: " + keys.get(0));
    }

    private void fill(URI server) throws IOException, InterruptedException {
        List<Provider> providers = DemoSources.providers();
        console.say("Registering " + providers.size() + " providers …");
        Map<String, String> providerKeys = new ProviderRegistration(server, keys.get(0)).all(providers);
        for (Hospital hospital : DemoSources.hospitals()) {
            new DemoHospital(console, folder, base).map(hospital);
        }
        console.say("Submitting descriptions and counts …");
        int records = 0;
        for (Provider provider : providers) {
            String key = String.valueOf(providerKeys.get(provider.id()));
            records += submit(new PushRequest(server, provider.id(), key), folder.mapped(provider.id()));
            records += submit(
                    new PushRequest(server, provider.id(), key),
                    folder.sources(provider.id()).resolve(DemoSources.RECORDS));
        }
        long countries = providers.stream().map(Provider::country).distinct().count();
        console.say(records + " datasets of " + providers.size() + " providers in " + countries + " countries are in.");
    }

    private static int submit(PushRequest request, Path records) throws IOException, InterruptedException {
        if (Files.notExists(records)) {
            return 0;
        }
        try (PushBody body = PushBody.of(records, true)) {
            JsonNode answer = request.send(body);
            for (JsonNode record : answer.path("records")) {
                if (!record.path("state").asText().equals("PUBLISHED")) {
                    throw new IllegalStateException(
                            "The catalogue holds back a record of the demonstration: " + record);
                }
            }
            if (answer.path("records").isEmpty()) {
                throw new IllegalStateException("The catalogue refuses a submission of the demonstration: " + answer);
            }
            return answer.path("records").size();
        }
    }
}
