package org.cancerimaging.server.access;

import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.store.StoreNotWritable;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** The door to keys and providers. Thread-safe. */
public final class Access {

    private static final String BEARER = "Bearer ";

    private final Path file;
    private volatile KeyRing ring;

    private Access(Path file, KeyRing ring) {
        this.file = file;
        this.ring = ring;
    }

    /**
     * Opens the file of keys. At the first start there is none: it is made with a new administrator's key.
     *
     * @param file {@code access.json} in the data folder
     * @param newKey told the administrator's key, once in the life of the folder; nothing else ever shows it
     */
    public static Access open(Path file, Consumer<String> newKey) {
        try {
            if (Files.exists(file)) {
                return new Access(file, KeyRing.read(file));
            }
            ApiKey administrator = ApiKey.random();
            KeyRing first = new KeyRing(administrator.hash(), List.of());
            first.write(file);
            newKey.accept(administrator.secret());
            return new Access(file, first);
        } catch (IOException failed) {
            throw new StoreUnavailable("The file of keys " + file + " cannot be read or written", failed);
        }
    }

    /**
     * Who sent the request, by its key in {@code X-API-Key} or {@code Authorization: Bearer}.
     *
     * @throws CatalogueException 401 when there is a key but nobody has it
     */
    public Caller caller(HttpRequest<?> request) {
        return caller(
                request.getHeaders().get("X-API-Key"), request.getHeaders().get("Authorization"));
    }

    Caller caller(@Nullable String key, @Nullable String authorization) {
        if (key != null) {
            return caller(new ApiKey(key.strip()));
        }
        if (authorization == null) {
            return new Caller.Anonymous();
        }
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return caller(
                new ApiKey(bearer ? authorization.substring(BEARER.length()).strip() : ""));
    }

    /** A registered provider. */
    public Optional<Provider> provider(String id) {
        return providers().stream().filter(provider -> provider.id().equals(id)).findAny();
    }

    /**
     * A registered provider.
     *
     * @throws CatalogueException 404, saying how to register one
     */
    public Provider require(String id) {
        return provider(id)
                .orElseThrow(() -> new CatalogueException(
                        404,
                        "ACCESS-0004",
                        "No such provider. The administrator registers one with PUT /api/v1/providers/ID."));
    }

    /** All providers, by id. */
    public List<Provider> providers() {
        return ring.entries().stream().map(KeyRing.Entry::provider).toList();
    }

    /**
     * Makes a provider known or changes what is known about it.
     *
     * @param renew whether a provider that is known already gets a new key; the old one is void then
     * @return the new key; empty when the old one stays
     */
    synchronized Optional<ApiKey> register(Provider provider, boolean renew) {
        Optional<String> known = ring.entries().stream()
                .filter(entry -> entry.provider().id().equals(provider.id()))
                .map(KeyRing.Entry::key)
                .findAny();
        Optional<ApiKey> made = known.isEmpty() || renew ? Optional.of(ApiKey.random()) : Optional.empty();
        KeyRing next = ring.with(new KeyRing.Entry(
                provider, made.map(ApiKey::hash).or(() -> known).orElseThrow()));
        try {
            next.write(file);
        } catch (IOException failed) {
            throw new StoreNotWritable("The file of keys cannot be written", failed);
        }
        ring = next;
        return made;
    }

    private Caller caller(ApiKey key) {
        KeyRing known = ring;
        if (key.matches(known.administrator())) {
            return new Caller.Administrator();
        }
        Caller found = null;
        for (KeyRing.Entry entry : known.entries()) {
            found = key.matches(entry.key())
                    ? new Caller.OfProvider(entry.provider().id())
                    : found;
        }
        if (found == null) {
            throw new CatalogueException(
                    401,
                    "ACCESS-0002",
                    "Nobody has this API key. Copy it again, or ask the administrator for a new one.");
        }
        return found;
    }
}
