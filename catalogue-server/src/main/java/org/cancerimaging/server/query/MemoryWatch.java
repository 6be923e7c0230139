package org.cancerimaging.server.query;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.cancerimaging.sparql.QueryRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Gives up the query that takes most memory when there is hardly any left, so that the others and the server live on.
 *
 * <p>No one can tell which object belongs to which query; but what is in use after a garbage collection is really in use,
 * and what a thread has allocated since its query began bounds what that query can hold.
 */
@Context
final class MemoryWatch implements NotificationListener {

    /** Queries that took less are not the cause, bytes. */
    private static final long SMALL = 32L << 20;

    private final RunningQueries queries;
    private final int percent;
    private final List<NotificationEmitter> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(NotificationEmitter.class::cast)
            .toList();
    private final List<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .toList();
    private @Nullable StartedQuery victim;

    MemoryWatch(RunningQueries queries, QueryLimits limits) {
        this.queries = queries;
        this.percent = limits.memoryPercent();
    }

    @PostConstruct
    void start() {
        collectors.forEach(collector -> collector.addNotificationListener(this, null, null));
    }

    @PreDestroy
    void stop() throws ListenerNotFoundException {
        for (NotificationEmitter collector : collectors) {
            collector.removeNotificationListener(this);
        }
    }

    @Override
    public void handleNotification(Notification notification, @Nullable Object handback) {
        if (notification.getUserData() instanceof CompositeData data
                && notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            look(GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> heap.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum());
        }
    }

    /** While one is being given up its memory still counts, so no other is blamed for it. */
    private synchronized void look(long used) {
        boolean scarce = used > Runtime.getRuntime().maxMemory() / 100 * percent;
        if (scarce && (victim == null || queries.find(victim.id()).isEmpty())) {
            victim = hungriest().orElse(null);
            if (victim != null) {
                victim.cancel(QueryRefusal.tooMuchMemory());
            }
        }
    }

    private Optional<StartedQuery> hungriest() {
        Map<StartedQuery, Long> allocated = queries.all().stream()
                .filter(query -> query.thread() != null)
                .collect(Collectors.toMap(query -> query, MemoryWatch::allocated));
        return allocated.entrySet().stream()
                .filter(entry -> entry.getValue() > SMALL)
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private static long allocated(StartedQuery query) {
        Thread thread = query.thread();
        return thread == null ? 0 : bytesOf(thread) - query.allocatedBefore();
    }

    /** Bytes that a thread has allocated in its life; -1 when it is over. */
    static long bytesOf(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread.getId())
                : 0;
    }
}
