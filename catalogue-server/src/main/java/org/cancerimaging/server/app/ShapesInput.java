package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfLimits;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.server.validation.Failure;
import org.cancerimaging.server.validation.Rules;
import org.cancerimaging.shapes.ShapeSet;
import org.cancerimaging.shapes.ShapesException;

/** A file of shapes that the caller brought. What it imports is not fetched. */
final class ShapesInput {

    private ShapesInput() {}

    /**
     * Reads it.
     *
     * @throws CatalogueException 400 with file, line and column when it is no RDF, and with the shape's name when the
     *     shapes cannot be run
     */
    static Rules read(Path file) {
        try {
            return Rules.of(ShapeSet.of(graph(file), String.valueOf(file.getFileName())));
        } catch (ShapesException refused) {
            throw new CatalogueException(
                    400, refused.code(), file + ": " + String.valueOf(refused.getMessage()) + " " + refused.subject());
        } catch (CatalogueException refused) {
            throw new CatalogueException(
                    400, refused.code(), Failure.of(file.toString(), refused).place() + ": " + refused.detail());
        } catch (IOException failed) {
            throw new CatalogueException(
                    400, "VALIDATE-0007", file + " cannot be read. Check the path and the permissions.");
        }
    }

    private static Graph graph(Path file) throws IOException {
        RdfFormat format = RdfFormat.ofFile(file.toString()).orElse(RdfFormat.TURTLE);
        return new RdfReader(file.toUri().toString(), RdfLimits.standard())
                .read(() -> Files.newInputStream(file), format);
    }
}
