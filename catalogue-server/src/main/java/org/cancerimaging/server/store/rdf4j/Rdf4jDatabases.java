package org.cancerimaging.server.store.rdf4j;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.cancerimaging.server.store.QuadDatabase;

/** Opens databases that are not TDB2, by their address. */
public final class Rdf4jDatabases {

    private static final String LMDB = "lmdb:";

    private Rdf4jDatabases() {}

    /**
     * Opens one.
     *
     * @param address {@code lmdb:FOLDER}; {@code http(s)://…/repositories/NAME} of an RDF4J server; or {@code
     *     http(s)://…} where queries of the SPARQL 1.1 protocol go, behind a comma where updates go if elsewhere
     * @param folder what a relative folder is relative to
     * @param secret {@code user:password} or {@code Bearer TOKEN} for HTTP; empty for none
     * @throws IllegalArgumentException when the address is none of these, or has a password in it
     * @throws org.cancerimaging.server.store.StoreUnavailable when a folder is in use or no such store
     * @throws IOException when a folder cannot be made
     */
    public static QuadDatabase open(String address, Path folder, String secret) throws IOException {
        if (address.startsWith(LMDB)) {
            return new RepositoryDatabase(LmdbFolder.open(folder.resolve(address.substring(LMDB.length()))));
        }
        for (String part : address.split(",", 2)) {
            check(part);
        }
        return new RepositoryDatabase(RemoteEngines.at(address, secret));
    }

    private static void check(String address) {
        URI uri = uri(address);
        String scheme = String.valueOf(uri.getScheme());
        if (!scheme.matches("https?") || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw refusal();
        }
    }

    private static URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException malformed) {
            throw refusal();
        }
    }

    /** Without the address: there may be a password in it. */
    private static IllegalArgumentException refusal() {
        return new IllegalArgumentException(
                "catalogue.public-store must be 'tdb2', 'lmdb:FOLDER' or an http(s) address "
                        + "without a user; the password comes from CATALOGUE_PUBLIC_STORE_SECRET or a file.");
    }
}
