package org.cancerimaging.server.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreNotWritable;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Queries that people share, each in a file that is named by its hash: equal queries have the same link, and a link
 * never changes its meaning. On the disk before a link is given, and part of every backup. Thread-safe.
 */
public final class QueryLinks {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{12,32}");
    private static final int SHORTEST = 12;
    private static final int LONGEST = 32;

    private final Path folder;
    private final int most;
    private int count = -1;

    /**
     * Keeps links in the folder {@code links}.
     *
     * @param data the data folder
     * @param most links that are kept; above zero
     */
    public QueryLinks(Path data, int most) {
        this.folder = data.resolve("links");
        this.most = most;
    }

    /** The id of a query that is kept; empty for one that is not. */
    Optional<String> idOf(String query) {
        String text = plain(query);
        for (int length = SHORTEST; length <= LONGEST; length += 4) {
            String id = hash(text).substring(0, length);
            String kept = read(id);
            if (kept == null) {
                return Optional.empty();
            }
            if (kept.equals(text)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps a query.
     *
     * @return its id
     * @throws CatalogueException 503 when there are as many as may be
     * @throws StoreUnavailable when it cannot be written
     */
    synchronized String keep(String query) {
        Optional<String> known = idOf(query);
        if (known.isPresent()) {
            return known.get();
        }
        String text = plain(query);
        try {
            count = count < 0 ? counted() : count;
            if (count >= most) {
                throw new CatalogueException(
                        503, "PROTOCOL-0013", "No more links are kept here. Share the query itself.");
            }
            String id = free(hash(text));
            Durable.folder(folder);
            Durable.replace(file(id), text.getBytes(StandardCharsets.UTF_8));
            count++;
            return id;
        } catch (IOException failed) {
            throw new StoreNotWritable("A link cannot be kept", failed);
        }
    }

    /** The query behind an id; empty for one that was never given. */
    Optional<String> find(String id) {
        return ID.matcher(id).matches() ? Optional.ofNullable(read(id)) : Optional.empty();
    }

    /** Two queries whose hashes begin alike get ids of different length. */
    private String free(String hash) {
        int length = SHORTEST;
        while (length < LONGEST && Files.exists(file(hash.substring(0, length)))) {
            length += 4;
        }
        return hash.substring(0, length);
    }

    private @Nullable String read(String id) {
        Path file = file(id);
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException failed) {
            throw new StoreUnavailable("A link cannot be read", failed);
        }
    }

    private int counted() throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".rq");
    }

    private static String plain(String query) {
        return query.replace("\r\n", "\n").strip() + "\n";
    }

    private static String hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
