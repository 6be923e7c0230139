package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;

/** Files of others that the lists are compared with. They do not ship with the project. */
final class PublicFiles {

    private PublicFiles() {}

    /** A vocabulary of the folder of real data; the test is skipped, and says so, where it is missing. */
    static Graph vocabulary(String name) {
        return RDFDataMgr.loadGraph(
                existing(data().resolve("vocabularies").resolve(name)).toUri().toString());
    }

    /** The rows of a code table, by the names of its header. Quoted cells may hold commas. */
    static List<Map<String, String>> codes(String name) throws IOException {
        Path folder = data().resolveSibling("facts").resolve("codes");
        List<String> lines = Files.readAllLines(existing(folder.resolve(name)));
        String[] header = cells(lines.get(0));
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    private static String[] cells(String line) {
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replaceAll("^\"|\"$", "");
        }
        return cells;
    }

    private static Path existing(Path file) {
        assumeTrue(Files.exists(file), file + " is missing; set -Dcatalogue.data to the folder of real data");
        return file;
    }

    private static Path data() {
        String configured = System.getProperty("catalogue.data");
        return configured != null
                ? Path.of(configured)
                : root().resolve("../shared/data").normalize();
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("CONTRIBUTING.md"))) {
            root = root.getParent();
        }
        return root;
    }
}
