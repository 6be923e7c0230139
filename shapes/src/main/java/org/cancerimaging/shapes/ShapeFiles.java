package org.cancerimaging.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.ontology.OntologyFolder;

/** Finds and reads the shape files of a profile; an owl:imports in them is never followed. */
final class ShapeFiles {

    private ShapeFiles() {}

    /** All shape files of the profile's folder on the class path as one graph, their examples left out. */
    static Graph read(Profile profile) {
        URL anchor = ShapeFiles.class.getResource("/shapes/" + profile.folder() + "/" + profile.anchor());
        String problem = "No shapes of the profile " + profile.folder() + " on the class path";
        return new OntologyFolder(Objects.requireNonNull(anchor, problem)).read(ShapeFiles::readAll);
    }

    /** The shape files of a folder, sorted: all Turtle files but the examples. */
    static List<Path> list(Path folder) throws IOException {
        return OntologyFolder.files(folder, ".ttl").stream()
                .filter(file -> !file.toString().endsWith("valid.ttl"))
                .toList();
    }

    private static Graph readAll(Path folder) throws IOException {
        Graph shapes = GraphMemFactory.createDefaultGraph();
        for (Path file : list(folder)) {
            try (InputStream stream = Files.newInputStream(file)) {
                RDFParser.source(stream).lang(Lang.TURTLE).parse(shapes);
            }
        }
        return shapes;
    }
}
