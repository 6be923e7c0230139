package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.ontology.Imaging;

/** Tells which DICOM attributes fill which property, with keyword and tag as in PS3.6. */
final class AttributeOrigins {

    private AttributeOrigins() {}

    static void tell(Intake intake) {
        try (InputStream in = Objects.requireNonNull(AttributeOrigins.class.getResourceAsStream("origins.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells ->
                            intake.fills("", cells[0], NodeFactory.createURI(Imaging.NS + cells[1]), cells[2]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
