package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code catalogue map … --describe}: what is wrong is told before anything is read, what is right is in the record. */
final class MapDescribeTest {

    private static final String RIGHT = """
            title: {en: Lung CT, de: Lungen-CT}
            publisher: {name: St. Mary}
            contact: {email: a@example.org}
            access: {rights: RESTRICTED}
            """;

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();

    @Test
    void aMistakeEndsTheRunBeforeItBegins() throws IOException {
        assertEquals(2, map(RIGHT.replace("publisher", "publischer") + "country: Atlantis\n"));
        String all = told.toString();
        assertTrue(all.contains("DESCRIBE-0002 description file, line 2"), all);
        assertTrue(all.contains("did you mean 'publisher'?"), all);
        assertTrue(all.contains("DESCRIBE-0005 description file, line 5"), all);
        assertTrue(all.contains("DESCRIBE-0007"), all);
        assertTrue(all.contains("catalogue map --describe-template"), all);
        assertFalse(Files.exists(folder.resolve("out")), "nothing was begun");
    }

    @Test
    void aFileThatNamesAClassIsRefused() throws IOException {
        assertEquals(2, map(RIGHT + "description: !!java.net.URL [\"https://example.org\"]\n"));
        assertTrue(told.toString().contains("DESCRIBE-0009"), told::toString);
    }

    @Test
    void whatIsRightIsInTheRecord() throws IOException {
        assertEquals(0, map(RIGHT));
        Graph record =
                RDFDataMgr.loadGraph(folder.resolve("out/description.ttl").toString());
        Node dataset = NodeFactory.createURI("http://localhost:8080/dataset/d1");
        Node german = NodeFactory.createLiteralLang("Lungen-CT", "de");
        assertTrue(record.contains(dataset, DCTerms.title.asNode(), german), record::toString);
    }

    private int map(String describe) throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "ID,Sex\n1,F\n2,M\n");
        Path mapping =
                Files.writeString(folder.resolve("mapping.yaml"), "columns:\n  ID: patient.id\n  Sex: patient.sex\n");
        Path file = Files.writeString(folder.resolve("describe.yaml"), describe);
        CommandLine line = Main.line();
        line.setErr(new PrintWriter(told));
        return line.execute(
                "map",
                "table",
                table.toString(),
                "--mapping=" + mapping,
                "--provider=p1",
                "--dataset=d1",
                "--out=" + folder.resolve("out"),
                "--key=" + folder.resolve("site.key"),
                "--describe=" + file);
    }
}
