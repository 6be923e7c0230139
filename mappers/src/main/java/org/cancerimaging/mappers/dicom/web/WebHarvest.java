package org.cancerimaging.mappers.dicom.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.SeriesGathering;
import org.cancerimaging.mappers.dicom.source.MemoryBytes;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.Released;

/** One harvest of a server: pages of studies one after the other, the studies of a page side by side. */
final class WebHarvest {

    /** Numbers of studies are so far apart, so that their series find room between them. */
    private static final long SERIES_ROOM = 1L << 24;

    private final DicomWebSource source;
    private final WebQuery query;
    private final CaseNames names;
    private final Intake intake;
    private final SeriesGathering gathering;
    private long studies;

    WebHarvest(DicomWebSource source, WebQuery query, CaseNames names, Intake intake) {
        this.source = source;
        this.query = query;
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
     * @throws WebFault when the list of studies cannot be had; all other faults are problems in the outcome
     */
    Outcome run() throws WebFault {
        ExecutorService pool = Executors.newFixedThreadPool(source.parallel());
        try {
            Set<String> seen = new HashSet<>();
            List<DataSet> page = new ArrayList<>();
            while (WebQuery.addNew(query.studies(seen.size()), DataSet.STUDY_UID, seen, page)) {
                intake.progress().expect(seen.size());
                finish(pool.invokeAll(tasks(page)));
                page.clear();
            }
            return gathering.outcome();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("harvest interrupted", interrupted);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void finish(List<Future<Boolean>> running) throws InterruptedException {
        for (Future<Boolean> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("harvest failed", failed.getCause());
            }
        }
    }

    private List<Callable<Boolean>> tasks(List<DataSet> page) {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (DataSet study : page) {
            long number = SERIES_ROOM * studies++;
            tasks.add(() -> study(study, number));
        }
        return tasks;
    }

    private boolean study(DataSet study, long number) throws IOException {
        Released name = names.study(study.text(DataSet.STUDY_UID));
        try {
            String uid = study.uid(DataSet.STUDY_UID);
            long next = number;
            for (DataSet series : query.series(uid)) {
                series(uid, study.with(series), next++);
            }
        } catch (WebFault fault) {
            refuse(number, name, fault);
        }
        intake.progress().step(1);
        return true;
    }

    private void series(String study, DataSet skeleton, long number) throws IOException {
        Released name = names.series(skeleton.text(DataSet.SERIES_UID));
        try {
            String uid = skeleton.uid(DataSet.SERIES_UID);
            DataSet whole = skeleton;
            WebQuery.OneInstance one = query.oneInstance(study, uid);
            for (DataSet told : one.dataSets()) {
                whole = whole.with(told);
            }
            if (one.refused() != null) {
                gathering.note(WebProblem.NO_METADATA.at(name, one.refused().position()));
            }
            gather(whole, skeleton.instances(), number, name);
        } catch (WebFault fault) {
            refuse(number, name, fault);
        }
    }

    private void gather(DataSet whole, long instances, long number, Released name) throws IOException {
        if (instances < 1) {
            gathering.note(WebProblem.NOT_COUNTED.at(name, "tag (0020,1209)"));
        }
        MemoryBytes object = new MemoryBytes(whole.file());
        gathering.add(number, SeriesGathering.place(name).replace(' ', '/'), object, Math.max(1, instances));
    }

    private void refuse(long number, Released name, WebFault fault) {
        gathering.refuse(number, fault.problem().at(name, fault.position()));
    }
}
