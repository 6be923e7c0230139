package org.cancerimaging.sparql;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cancerimaging.ontology.OntologyFolder;

/** The hostile queries of the folder {@code attacks}: each has to be refused or stopped. */
public final class Attacks {

    private Attacks() {}

    /** Their texts, in order of their files' names. */
    public static List<String> texts() {
        URL anchor = Attacks.class.getResource("/sparql/attacks/cross-product-filter.rq");
        return new OntologyFolder(Objects.requireNonNull(anchor, "no hostile queries on the class path"))
                .read(Attacks::read);
    }

    private static List<String> read(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : OntologyFolder.files(folder, ".rq")) {
            texts.add(Files.readString(file));
        }
        return texts;
    }
}
