package org.cancerimaging.server.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cancerimaging.server.http.CatalogueException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessTest {

    private static final Provider ONE = new Provider("p1", "One", "DE", null, null);
    private static final Provider TWO = new Provider("p2", "Two", "FR", "a@example.org", "https://example.org");

    @TempDir
    Path folder;

    private final List<String> shown = new ArrayList<>();
    private Access access;

    @BeforeEach
    void open() {
        access = Access.open(folder.resolve("access.json"), shown::add);
    }

    @Test
    void theAdministratorsKeyIsShownAtTheFirstStartOnly() {
        Access.open(folder.resolve("access.json"), shown::add);
        assertEquals(1, shown.size());
        assertTrue(shown.get(0).matches("cic_[A-Za-z0-9_-]{43}"));
        assertEquals(new Caller.Administrator(), access.caller(shown.get(0), null));
    }

    @Test
    void noKeyStandsInTheFileAndOnlyTheOwnerReadsIt() throws IOException {
        String key = access.register(ONE, false).orElseThrow().secret();
        String file = Files.readString(folder.resolve("access.json"));
        assertFalse(file.contains(key) || file.contains(shown.get(0)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("access.json"))));
    }

    @Test
    void aProvidersKeyNamesItsProviderAlsoAfterARestart() {
        String one = access.register(ONE, false).orElseThrow().secret();
        String two = access.register(TWO, false).orElseThrow().secret();
        Access again = Access.open(folder.resolve("access.json"), shown::add);
        assertEquals(new Caller.OfProvider("p1"), again.caller(one, null));
        assertEquals(new Caller.OfProvider("p2"), again.caller(null, "bearer " + two));
        assertEquals(List.of(ONE, TWO), again.providers());
    }

    @Test
    void changingAProviderKeepsItsKeyUnlessANewOneIsWanted() {
        String first = access.register(ONE, false).orElseThrow().secret();
        assertEquals(Optional.empty(), access.register(new Provider("p1", "Renamed", "DE", null, null), false));
        assertEquals(new Caller.OfProvider("p1"), access.caller(first, null));
        assertTrue(access.register(ONE, true).isPresent());
        assertThrows(CatalogueException.class, () -> access.caller(first, null));
    }

    @Test
    void withoutAKeyTheCallerIsAnybodyAndWithAWrongOneNobody() {
        assertEquals(new Caller.Anonymous(), access.caller(null, null));
        for (String wrong : new String[] {"", "cic_", shown.get(0) + "x", "null"}) {
            assertEquals(
                    401,
                    assertThrows(CatalogueException.class, () -> access.caller(wrong, null))
                            .status());
        }
        assertThrows(CatalogueException.class, () -> access.caller(null, "Basic YTpi"));
    }

    @Test
    void aKeyDoesNotShowItselfInText() {
        ApiKey key = ApiKey.random();
        assertFalse(key.toString().contains(key.secret()));
        assertFalse(key.equals(ApiKey.random()));
    }

    @Test
    void everyActionIsRefusedToEverybodyWhoIsNotNamed() {
        for (Action action : Action.values()) {
            assertEquals(401, status(new Caller.Anonymous(), action));
            assertEquals(403, status(new Caller.OfProvider("p2"), action));
            assertDoesNotThrow(() -> AccessRules.require(new Caller.Administrator(), action, "p1"));
        }
        assertEquals(403, status(new Caller.OfProvider("p1"), Action.REGISTER_PROVIDER));
        assertDoesNotThrow(() -> AccessRules.require(new Caller.OfProvider("p1"), Action.SUBMIT, "p1"));
        assertDoesNotThrow(() -> AccessRules.require(new Caller.OfProvider("p1"), Action.READ_SUBMISSION, "p1"));
    }

    private static int status(Caller caller, Action action) {
        return assertThrows(CatalogueException.class, () -> AccessRules.require(caller, action, "p1"))
                .status();
    }
}
