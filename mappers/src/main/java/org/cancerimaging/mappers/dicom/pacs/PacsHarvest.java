package org.cancerimaging.mappers.dicom.pacs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.SeriesGathering;
import org.cancerimaging.mappers.dicom.source.StreamBytes;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.Released;

/** One harvest of a PACS: first the list of studies, then the studies side by side, each on its worker's own session. */
final class PacsHarvest {

    static final int MOST_STUDIES = 200_000;

    /** Numbers of studies are so far apart, so that their series find room between them. */
    private static final long SERIES_ROOM = 1L << 24;

    private final PacsAccess access;
    private final PacsSource source;
    private final CaseNames names;
    private final Intake intake;
    private final SeriesGathering gathering;
    private long studies;

    private record Numbered(long number, PacsEntry study) {}

    PacsHarvest(PacsAccess access, PacsSource source, CaseNames names, Intake intake) {
        this.access = access;
        this.source = source;
        this.names = names;
        this.intake = intake;
        this.gathering = new SeriesGathering(intake.identifying()::add);
    }

    /** Studies found. */
    long studies() {
        return studies;
    }

    /**
     * Asks for everything.
     *
     * @throws PacsFault when the list of studies cannot be had; all other faults are problems in the outcome
     */
    Outcome run() throws PacsFault {
        Queue<Numbered> open = list();
        ExecutorService pool = Executors.newFixedThreadPool(source.associations());
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < source.associations(); i++) {
                tasks.add(() -> work(open));
            }
            for (Future<Boolean> one : pool.invokeAll(tasks)) {
                one.get();
            }
            return gathering.outcome();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("harvest interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("harvest failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Queue<Numbered> list() throws PacsFault {
        List<PacsEntry> found;
        try (PacsLine line = new PacsLine(access, source)) {
            found = line.ask(session -> session.studies(MOST_STUDIES));
        }
        if (found.size() > MOST_STUDIES) {
            throw new PacsFault(PacsProblem.TOO_MANY, "list of studies");
        }
        Queue<Numbered> queue = new ConcurrentLinkedQueue<>();
        found.forEach(study -> queue.add(new Numbered(SERIES_ROOM * studies++, study)));
        intake.progress().expect(studies);
        return queue;
    }

    private boolean work(Queue<Numbered> open) throws IOException {
        try (PacsLine line = new PacsLine(access, source)) {
            for (Numbered next = open.poll(); next != null; next = open.poll()) {
                study(line, next.study(), next.number());
                intake.progress().step(1);
            }
            return true;
        }
    }

    private void study(PacsLine line, PacsEntry study, long number) throws IOException {
        try {
            require(study.study(), "tag (0020,000D)");
            long next = number;
            for (PacsEntry series : line.ask(session -> session.series(study))) {
                series(line, series, next++);
            }
        } catch (PacsFault fault) {
            refuse(number, names.study(study.study()), fault);
        }
    }

    private void series(PacsLine line, PacsEntry series, long number) throws IOException {
        Released name = names.series(series.series());
        try {
            require(series.series(), "tag (0020,000E)");
            List<PacsEntry> one = line.ask(session -> session.oneObject(series));
            PacsEntry known = one.isEmpty() ? series : one.get(0);
            if (known.objects() < 1) {
                gathering.note(PacsProblem.NOT_COUNTED.at(name, "tag (0020,1209)"));
            }
            boolean wanted =
                    source.retrieval() != Retrieval.NONE && !known.object().isEmpty();
            if (!wanted || !fetched(line, known, number, name)) {
                gathering.add(number, place(name), known.file(), Math.max(1, known.objects()));
            }
        } catch (PacsFault fault) {
            refuse(number, name, fault);
        }
    }

    /** Reads one object while it comes in; whether it came. */
    private boolean fetched(PacsLine line, PacsEntry known, long number, Released name) {
        AtomicBoolean taken = new AtomicBoolean();
        try {
            line.once(session -> {
                session.fetch(known, file -> {
                    taken.set(true);
                    gathering.add(number, place(name), new StreamBytes(file), Math.max(1, known.objects()));
                });
                return true;
            });
        } catch (PacsFault fault) {
            if (!taken.get()) {
                gathering.note(PacsProblem.NOT_SENT.at(name, fault.position()));
            }
        }
        return taken.get();
    }

    /** Nothing can be asked of what has no UID. */
    private static void require(String uid, String position) throws PacsFault {
        if (uid.isEmpty()) {
            throw new PacsFault(PacsProblem.NO_UID, position);
        }
    }

    private static String place(Released name) {
        return SeriesGathering.place(name).replace(' ', '/');
    }

    private void refuse(long number, Released name, PacsFault fault) {
        gathering.refuse(number, fault.problem().at(name, fault.position()));
    }
}
