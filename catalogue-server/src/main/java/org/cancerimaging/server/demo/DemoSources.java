package org.cancerimaging.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cancerimaging.server.demo.description.Description;
import org.cancerimaging.server.demo.description.Descriptions;
import org.cancerimaging.server.demo.description.Provider;
import org.cancerimaging.server.demo.hospital.Hospital;

/** What the providers of the demonstration have before anything is mapped. Equal for all who start it. */
public final class DemoSources {

    /** Folder below a provider's sources with the records that it wrote by hand. */
    public static final String RECORDS = "records";

    private static final long SEED = 20_260_101;
    private static final String RECORD_FILE = "description.ttl";

    private DemoSources() {}

    /** The hospitals that map their own files. */
    public static List<Hospital> hospitals() {
        return Hospital.all(SEED);
    }

    /** All providers, the hospitals included. */
    public static List<Provider> providers() {
        return Descriptions.providers();
    }

    /**
     * Writes everything.
     *
     * @param base what record IRIs start with; ends in {@code /}
     * @throws IOException when a file cannot be written
     */
    public static void write(DemoFolder folder, String base) throws IOException {
        try {
            for (Hospital hospital : hospitals()) {
                hospital.write((path, content) ->
                        save(folder.sources(hospital.provider()).resolve(path), content));
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        for (Map.Entry<String, StringBuilder> records : records(base).entrySet()) {
            Path file = folder.sources(records.getKey()).resolve(RECORDS).resolve(RECORD_FILE);
            Files.createDirectories(parent(file));
            Files.writeString(file, records.getValue());
        }
    }

    /** All descriptions of a provider in one file, so that one submission carries them. */
    private static Map<String, StringBuilder> records(String base) {
        Map<String, StringBuilder> byProvider = new TreeMap<>();
        for (Description description : Descriptions.all(base)) {
            byProvider
                    .computeIfAbsent(description.provider(), provider -> new StringBuilder())
                    .append(description.turtle())
                    .append('\n');
        }
        return byProvider;
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), "every file lies in a folder");
    }

    private static void save(Path file, byte[] content) {
        try {
            Files.createDirectories(parent(file));
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
