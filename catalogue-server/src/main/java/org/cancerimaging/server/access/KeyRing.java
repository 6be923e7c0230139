package org.cancerimaging.server.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cancerimaging.server.store.Durable;

/**
 * What the file {@code access.json} holds: the providers, and hashes of keys, never a key.
 *
 * @param administrator SHA-256 of the administrator's key
 * @param entries one per provider, by id
 */
record KeyRing(String administrator, List<Entry> entries) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    KeyRing {
        entries = List.copyOf(entries);
    }

    /**
     * A provider and its key.
     *
     * @param provider who
     * @param key SHA-256 of its key
     */
    record Entry(Provider provider, String key) {}

    static KeyRing read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), KeyRing.class);
    }

    void write(Path file) throws IOException {
        Durable.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /** This ring with the entry in place of the provider's former one. */
    KeyRing with(Entry entry) {
        SortedMap<String, Entry> byId = new TreeMap<>();
        entries.forEach(each -> byId.put(each.provider().id(), each));
        byId.put(entry.provider().id(), entry);
        return new KeyRing(administrator, List.copyOf(byId.values()));
    }
}
