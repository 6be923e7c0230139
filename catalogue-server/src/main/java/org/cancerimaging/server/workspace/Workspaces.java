package org.cancerimaging.server.workspace;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.cancerimaging.server.access.Caller;
import org.jspecify.annotations.Nullable;

/** All workspaces there are. Those that nobody uses end by themselves. Thread-safe. */
@Singleton
final class Workspaces {

    private static final int ID_BYTES = 18;
    private static final long LONGEST_NAP_MILLIS = 30_000;

    private final WorkspaceLimits limits;
    private final MemoryShare share;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Workspace> byId = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Workspaces::thread);
    private @Nullable ScheduledFuture<?> watch;

    @Inject
    Workspaces(WorkspaceLimits limits) {
        this(limits, new MemoryShare(limits.memory()), InstantSource.system());
    }

    Workspaces(WorkspaceLimits limits, MemoryShare share, InstantSource clock) {
        this.limits = limits;
        this.share = share;
        this.clock = clock;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "workspaces");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Makes an empty one.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 409 when the owner has too many, 429 when all together have
     */
    synchronized Workspace make(Caller owner) {
        endIdle();
        if (of(owner).size() >= limits.perCaller()) {
            throw Refusal.tooManyOfCaller(limits.perCaller());
        }
        if (byId.size() >= limits.inAll()) {
            throw Refusal.tooManyInAll(limits.inAll());
        }
        Workspace made = new Workspace(id(), owner, limits.maxStatements(), share, clock);
        byId.put(made.id(), made);
        watch();
        return made;
    }

    /**
     * One of the owner's.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 404 for any other
     */
    synchronized Workspace require(Caller owner, String id) {
        endIdle();
        return Optional.ofNullable(byId.get(id))
                .filter(workspace -> workspace.owner().equals(owner))
                .orElseThrow(Refusal::unknown);
    }

    /** All of the owner's, oldest first. */
    synchronized List<Workspace> of(Caller owner) {
        endIdle();
        return byId.values().stream()
                .filter(workspace -> workspace.owner().equals(owner))
                .toList();
    }

    /** Ends one. */
    synchronized void end(Workspace workspace) {
        byId.remove(workspace.id());
        workspace.end();
    }

    /** Ends those that were not used for too long. */
    synchronized void endIdle() {
        Instant since = clock.instant().minus(limits.idle());
        List.copyOf(byId.values()).stream()
                .filter(workspace -> workspace.isIdleSince(since))
                .forEach(this::end);
    }

    /** When a workspace ends unless it is used before. */
    Instant end(Instant used) {
        return used.plus(limits.idle());
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** Memory is to be free also when nobody asks any more. */
    private void watch() {
        if (watch == null) {
            long nap = Math.min(limits.idle().toMillis(), LONGEST_NAP_MILLIS);
            watch = timer.scheduleWithFixedDelay(this::endIdle, nap, nap, TimeUnit.MILLISECONDS);
        }
    }

    private String id() {
        byte[] bits = new byte[ID_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
