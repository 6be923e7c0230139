package org.cancerimaging.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.OntologyFolder;

/** Finds and reads the shape files of a profile; an owl:imports in them is never followed. */
final class ShapeFiles {

    private ShapeFiles() {}

    /** All shape files of the profile's folders on the class path as one graph, their examples left out. */
    static Graph read(Profile profile) {
        Graph shapes = GraphMemFactory.createDefaultGraph();
        for (String folder : profile.folders()) {
            new OntologyFolder(anchor(folder)).read(path -> {
                for (Path file : list(path)) {
                    if (profile.takes(folder, file)) {
                        add(file, shapes);
                    }
                }
                return shapes;
            });
        }
        if (profile == Profile.HEALTHDCAT_AP) {
            LevelExpansion.expand(shapes);
        }
        return shapes;
    }

    /** The shapes of the profile in terms of SHACL alone: code lists and forms are written out. */
    static Graph complete(Profile profile, Ontology ontology) {
        Graph shapes = read(profile);
        CodeListExpansion.expand(shapes, ontology);
        FormExpansion.expand(shapes);
        return shapes;
    }

    /** A file by which the folder is found: each has shapes for one of these classes. */
    private static URL anchor(String folder) {
        return Stream.of("Dataset.ttl", "Patient.ttl", "Aggregate.ttl")
                .map(file -> ShapeFiles.class.getResource("/shapes/" + folder + "/" + file))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No shapes on the class path: " + folder));
    }

    /** The shape files of a folder, sorted: all Turtle files but the examples. */
    static List<Path> list(Path folder) throws IOException {
        return OntologyFolder.files(folder, ".ttl").stream()
                .filter(file -> !file.toString().endsWith("valid.ttl"))
                .toList();
    }

    private static void add(Path file, Graph shapes) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            RDFParser.source(stream)
                    .lang(Lang.TURTLE)
                    .checking(false)
                    .resolveURIs(false)
                    .parse(shapes);
        }
    }
}
