package org.cancerimaging.sparql;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cancerimaging.ontology.OntologyFolder;

/**
 * The questions of the folder {@code examples}, read once. Immutable; a new query needs a new file and nothing else.
 */
public final class QueryLibrary {

    private final List<NamedQuery> queries;

    private QueryLibrary(List<NamedQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /**
     * The queries of this module's files on the class path.
     *
     * @throws IllegalArgumentException where a file has no complete header
     */
    public static QueryLibrary load() {
        URL anchor = QueryLibrary.class.getResource("/sparql/examples/keyword-search.rq");
        return new OntologyFolder(Objects.requireNonNull(anchor, "no example queries on the class path"))
                .read(QueryLibrary::read);
    }

    /** All queries in order of their ids. */
    public List<NamedQuery> queries() {
        return queries;
    }

    /** The query with this id; empty for an unknown one. */
    public Optional<NamedQuery> query(String id) {
        return queries.stream().filter(query -> query.id().equals(id)).findFirst();
    }

    static QueryLibrary read(Path folder) throws IOException {
        List<NamedQuery> queries = new ArrayList<>();
        for (Path file : OntologyFolder.files(folder, ".rq")) {
            queries.add(NamedQuery.read(OntologyFolder.stem(file, ".rq"), Files.readString(file)));
        }
        return new QueryLibrary(queries);
    }
}
