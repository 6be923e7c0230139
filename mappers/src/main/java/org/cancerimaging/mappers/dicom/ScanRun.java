package org.cancerimaging.mappers.dicom;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.ScanWorker.Numbered;
import org.cancerimaging.mappers.dicom.source.FileWalk;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.jspecify.annotations.Nullable;

/** One run of a scan: a few threads take turns to walk a step and read what was found; another counts ahead. */
final class ScanRun {

    private static final int BATCH = 64;
    private static final int COUNTED_AT_ONCE = 4096;

    private final SeriesTable table;
    private final ScanMemory memory;
    private final @Nullable Overflow overflow;
    private final List<ScanWorker> workers = new ArrayList<>();
    private final List<Path> roots;
    private final FileWalk walk;
    private final Progress progress;
    private volatile boolean ended;

    ScanRun(List<Path> roots, IdentityListener identities, Progress progress, int threads, ScanMemory memory) {
        this.roots = List.copyOf(roots);
        this.walk = new FileWalk(roots);
        this.progress = progress;
        this.memory = memory;
        this.table = new SeriesTable(memory.limit());
        this.overflow = memory.overflow();
        for (int i = 0; i < threads; i++) {
            workers.add(new ScanWorker(table, identities, memory, overflow));
        }
    }

    Outcome run() {
        ExecutorService pool = Executors.newFixedThreadPool(workers.size() + 1);
        try {
            for (Future<Long> finished : pool.invokeAll(tasks())) {
                finished.get();
            }
            return outcome();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("scan interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof UncheckedIOException full
                    ? full
                    : new IllegalStateException("scan failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Callable<Long>> tasks() {
        List<Callable<Long>> tasks = new ArrayList<>();
        tasks.add(this::count);
        workers.forEach(worker -> tasks.add(() -> read(worker)));
        return tasks;
    }

    private long read(ScanWorker worker) {
        try {
            List<ScanFile> batch = take();
            while (!batch.isEmpty() && !Thread.currentThread().isInterrupted()) {
                batch.forEach(worker::read);
                progress.step(batch.size());
                batch = ended ? List.of() : take();
            }
            worker.finish();
            return worker.contributed();
        } finally {
            // Nothing is left to walk, or this thread failed: in both cases the others need not go on.
            ended = true;
        }
    }

    private List<ScanFile> take() {
        synchronized (walk) {
            return walk.next(BATCH);
        }
    }

    private long count() {
        if (memory.known() > 0) {
            progress.expect(memory.known());
        }
        return progress == Progress.NONE || memory.known() > 0 ? 0 : countAhead();
    }

    private long countAhead() {
        FileWalk ahead = new FileWalk(roots);
        long counted = 0;
        int more = ahead.next(COUNTED_AT_ONCE).size();
        while (more > 0 && !ended) {
            counted += more;
            progress.expect(counted);
            more = ahead.next(COUNTED_AT_ONCE).size();
        }
        return counted;
    }

    private Outcome outcome() {
        List<Issue> problems = workers.stream()
                .flatMap(worker -> worker.problems().stream())
                .sorted(Comparator.comparingLong(Numbered::file))
                .map(Numbered::issue)
                .toList();
        long contributed = workers.stream().mapToLong(ScanWorker::contributed).sum();
        long files = contributed + problems.size();
        progress.expect(files);
        SealedSeries series = new SealedSeries();
        List<Issue> notes = new ArrayList<>(table.notes());
        table.drain(series::put); // What was put aside needs the room.
        if (overflow != null) {
            overflow.each(part -> {
                notes.addAll(part.notes());
                part.drain(series::put);
            });
        }
        series.sort();
        notes.sort(SeriesTable.NOTES);
        return new Outcome(series, problems, notes, files, contributed);
    }
}
