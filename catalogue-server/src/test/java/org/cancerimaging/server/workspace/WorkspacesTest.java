package org.cancerimaging.server.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cancerimaging.server.access.Caller;
import org.cancerimaging.server.http.CatalogueException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How workspaces begin and end, and what becomes of their memory. */
final class WorkspacesTest {

    private static final Caller OWNER = new Caller.OfProvider("p1");
    private static final Caller OTHER = new Caller.OfProvider("p2");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final MemoryShare share = new MemoryShare(20_000);
    private final Workspaces workspaces = new Workspaces(limits(), share, now::get);

    @AfterEach
    void stop() {
        workspaces.stop();
    }

    @Test
    void onlyTheOwnerFindsOne() {
        Workspace made = workspaces.make(OWNER);
        assertEquals(made, workspaces.require(OWNER, made.id()));
        assertEquals(List.of(made), workspaces.of(OWNER));
        assertEquals(List.of(), workspaces.of(OTHER));
        assertEquals("WORKSPACE-0001", refused(() -> workspaces.require(OTHER, made.id())));
        assertEquals("WORKSPACE-0001", refused(() -> workspaces.require(new Caller.Administrator(), made.id())));
        assertEquals("WORKSPACE-0001", refused(() -> workspaces.require(OWNER, "none")));
    }

    @Test
    void idsCannotBeGuessed() {
        Set<String> ids = new HashSet<>();
        for (int round = 0; round < 100; round++) {
            Workspace made = workspaces.make(OWNER);
            assertTrue(made.id().matches("[A-Za-z0-9_-]{24}"), "144 bits");
            ids.add(made.id());
            workspaces.end(made);
        }
        assertEquals(100, ids.size());
    }

    @Test
    void noKeyHasMoreThanItsNumberAndAllTogetherNoMoreThanTheirs() {
        Workspace first = workspaces.make(OWNER);
        workspaces.make(OWNER);
        assertEquals("WORKSPACE-0002", refused(() -> workspaces.make(OWNER)));
        workspaces.make(OTHER);
        assertEquals("WORKSPACE-0003", refused(() -> workspaces.make(new Caller.Administrator())));
        workspaces.end(first);
        workspaces.make(OWNER);
    }

    @Test
    void oneThatNobodyUsesEndsAndItsMemoryIsFree() {
        Workspace idle = workspaces.make(OWNER);
        Workspace busy = workspaces.make(OWNER);
        add(idle, 1);
        add(busy, 1);
        pass(Duration.ofMinutes(50));
        assertEquals(1L, busy.<Long>read(data -> data.stream().count()));
        pass(Duration.ofMinutes(20));
        assertEquals(List.of(busy), workspaces.of(OWNER));
        assertEquals("WORKSPACE-0001", refused(() -> idle.read(DatasetGraph::isEmpty)));
        assertEquals("WORKSPACE-0001", refused(() -> add(idle, 2)));
        assertEquals(MemoryShare.of(quad(1)), share.taken());
        pass(Duration.ofHours(2));
        workspaces.endIdle();
        assertEquals(0, share.taken());
    }

    @Test
    void oneInWhichSomebodyWorksDoesNotEnd() {
        Workspace used = workspaces.make(OWNER);
        used.read(data -> {
            pass(Duration.ofHours(2));
            return workspaces.require(OWNER, used.id());
        });
        assertEquals(List.of(used), workspaces.of(OWNER));
    }

    @Test
    void memoryIsCountedStatementByStatement() {
        Workspace space = workspaces.make(OWNER);
        add(space, 1, 2, 3, 3, 1);
        assertEquals(3, space.statements());
        assertEquals(3 * MemoryShare.of(quad(1)), share.taken());
        space.write(data -> {
            data.delete(quad(1));
            data.delete(quad(1));
            data.delete(quad(9));
            return data;
        });
        assertEquals(2, space.statements());
        assertEquals(2 * MemoryShare.of(quad(1)), share.taken());
        space.write(data -> {
            data.clear();
            return data;
        });
        assertEquals(0, share.taken());
        assertEquals(0, space.statements());
    }

    @Test
    void whatFailsChangesNothingAndTakesNothing() {
        Workspace space = workspaces.make(OWNER);
        add(space, 1, 2);
        long taken = share.taken();
        assertThrows(
                IllegalStateException.class,
                () -> space.write(data -> {
                    data.clear();
                    data.add(quad(7));
                    throw new IllegalStateException("on the way");
                }));
        assertEquals(taken, share.taken());
        assertTrue(space.<Boolean>read(data -> data.contains(quad(1)) && !data.contains(quad(7))));
        assertEquals("WORKSPACE-0004", refused(() -> add(space, 3, 4, 5, 6)));
        assertEquals(taken, share.taken());
        assertEquals(2, space.statements());
        add(space, 3, 4, 5);
    }

    @Test
    void allShareOneMemory() {
        Workspace first = workspaces.make(OWNER);
        Workspace second = workspaces.make(OTHER);
        first.write(data -> add(data, quad("x".repeat(9_000))));
        assertEquals("WORKSPACE-0005", refused(() -> second.write(data -> add(data, quad("y".repeat(9_000))))));
        workspaces.end(first);
        second.write(data -> add(data, quad("y".repeat(9_000))));
        assertFalse(second.<Boolean>read(DatasetGraph::isEmpty));
    }

    @Test
    void oneThatEndsWhileSomebodyWritesGivesAllBack() {
        Workspace space = workspaces.make(OWNER);
        add(space, 1);
        space.write(data -> {
            data.add(quad(2));
            workspaces.end(space);
            data.add(quad(3));
            return data;
        });
        assertEquals(0, share.taken());
        Workspace failing = workspaces.make(OWNER);
        add(failing, 1);
        assertThrows(
                IllegalStateException.class,
                () -> failing.write(data -> {
                    data.add(quad(2));
                    workspaces.end(failing);
                    throw new IllegalStateException("on the way");
                }));
        assertEquals(0, share.taken());
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static void add(Workspace space, int... values) {
        space.write(data -> {
            for (int value : values) {
                data.add(quad(value));
            }
            return data;
        });
    }

    private static DatasetGraph add(DatasetGraph data, Quad quad) {
        data.add(quad);
        return data;
    }

    private static Quad quad(int value) {
        return quad(Integer.toString(value));
    }

    private static Quad quad(String value) {
        Node name = NodeFactory.createURI("urn:a");
        return Quad.create(name, name, name, NodeFactory.createLiteralString(value));
    }

    private static String refused(Runnable work) {
        return assertThrows(CatalogueException.class, work::run).code();
    }

    private static WorkspaceLimits limits() {
        return new WorkspaceLimits(5, 5, 1_000, 2, 3, Duration.ofMinutes(60), 25, 1);
    }
}
