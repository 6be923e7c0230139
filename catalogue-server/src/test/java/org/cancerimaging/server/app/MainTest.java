package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a whole: what is there, and what is said of what is not. */
final class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo", "map", "validate", "push", "key", "backup", "restore", "check", "migrate"})
    void eachCommandTellsItsUsage(String command) {
        assertEquals(0, Main.run(command, "--help"));
    }

    @Test
    void helpKnowsEachCommand() {
        assertEquals(0, Main.run("help", "bench"));
        assertEquals(0, Main.run("--help"));
        assertEquals(0, Main.run("bench", "crowd", "--help"));
    }

    @Test
    void aCommandThatIsNotThereIsAWrongUse() {
        assertTrue(saidOf("serv").contains("serv"), saidOf("serv"));
        assertTrue(saidOf("serve", "--prt", "1").contains("Try 'catalogue serve --help'"));
    }

    @Test
    void aCrowdOfNobodyIsAWrongUse() {
        assertEquals(2, Main.run("bench", "crowd", "--queries", "0"));
    }

    private static String saidOf(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(2, Main.run(arguments));
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
