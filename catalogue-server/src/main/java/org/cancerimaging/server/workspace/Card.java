package org.cancerimaging.server.workspace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the owner is told of a workspace.
 *
 * @param id random
 * @param address of this card; DELETE ends the workspace
 * @param sparql where queries go
 * @param update where updates go
 * @param data the graph store
 * @param statements that it has
 * @param ends when it ends unless it is used before, ISO 8601
 * @param limits that hold for it
 * @param note how long it lives and who sees it
 */
record Card(
        String id,
        String address,
        String sparql,
        String update,
        String data,
        long statements,
        String ends,
        Limits limits,
        String note) {

    private static final String NOTE =
            "Kept in memory and nowhere else. It ends when it is deleted, when it is not used "
                    + "for idleSeconds, and whenever the server is started again. Only the key that made it sees it.";

    /**
     * Limits.
     *
     * @param statements that it may have
     * @param changes statements that one DELETE/INSERT may delete and insert together
     * @param bytes of a body that is sent
     * @param idleSeconds after which it ends
     */
    record Limits(long statements, int changes, long bytes, long idleSeconds) {}

    static Card of(Workspace workspace, Instant ends, WorkspaceLimits limits) {
        String address = WorkspaceDoor.address(workspace.id());
        return new Card(
                workspace.id(),
                address,
                address + "/sparql",
                address + "/update",
                address + "/data",
                workspace.statements(),
                ends.truncatedTo(ChronoUnit.SECONDS).toString(),
                new Limits(
                        limits.maxStatements(),
                        limits.maxChanges(),
                        limits.maxBytes(),
                        limits.idle().toSeconds()),
                NOTE);
    }
}
