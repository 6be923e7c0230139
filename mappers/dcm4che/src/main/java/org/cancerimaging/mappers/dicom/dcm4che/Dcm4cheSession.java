package org.cancerimaging.mappers.dicom.dcm4che;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cancerimaging.mappers.dicom.pacs.PacsEntry;
import org.cancerimaging.mappers.dicom.pacs.PacsFault;
import org.cancerimaging.mappers.dicom.pacs.PacsProblem;
import org.cancerimaging.mappers.dicom.pacs.PacsSession;
import org.cancerimaging.mappers.dicom.pacs.PacsSource;
import org.cancerimaging.mappers.dicom.pacs.Retrieval;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.DimseRSP;
import org.dcm4che3.net.NoPresentationContextException;
import org.dcm4che3.net.Status;
import org.jspecify.annotations.Nullable;

/** One association for questions, and for C-GET one for objects of one class at a time. */
final class Dcm4cheSession implements PacsSession {

    private final PacsSource source;
    private final Station station;
    private final Association questions;
    private @Nullable Association objects;
    private List<String> objectsClasses = List.of();

    /** Begins to talk. */
    Dcm4cheSession(PacsSource source, Station station) throws PacsFault {
        this.source = source;
        this.station = station;
        this.questions = station.connect(Contexts.questions(source));
    }

    /** What is asked, and what a fault of it is called. */
    private interface Question {
        DimseRSP ask() throws IOException, InterruptedException;
    }

    @Override
    public List<PacsEntry> studies(int most) throws PacsFault {
        List<PacsEntry> studies = new ArrayList<>();
        for (Attributes answer : find(Answers.STUDY.keys(source), most + 1)) {
            studies.add(Answers.STUDY.entry(Answers.STUDY.join(new Attributes(), answer), -1));
        }
        return studies;
    }

    @Override
    public List<PacsEntry> series(PacsEntry study) throws PacsFault {
        Attributes keys = Answers.SERIES.keys(study);
        Answers.unique(keys, Tag.Modality, source.modality());
        List<PacsEntry> series = new ArrayList<>();
        for (Attributes answer : find(keys, 0)) {
            String modality = answer.getString(Tag.Modality, source.modality());
            if (source.modality().isEmpty() || modality.equals(source.modality())) {
                Attributes known = Answers.SERIES.join(DataSets.of(study.file()), answer);
                series.add(Answers.SERIES.entry(known, answer.getInt(Tag.NumberOfSeriesRelatedInstances, -1)));
            }
        }
        return series;
    }

    @Override
    public List<PacsEntry> oneObject(PacsEntry series) throws PacsFault {
        boolean counted = series.objects() > 0;
        List<Attributes> answers = find(Answers.IMAGE.keys(series), counted ? 1 : 0);
        answers.sort(Comparator.comparing(answer -> answer.getString(Tag.SOPInstanceUID, "")));
        long objects = counted ? series.objects() : answers.size();
        List<PacsEntry> one = new ArrayList<>();
        for (Attributes answer : answers.subList(0, Math.min(1, answers.size()))) {
            one.add(Answers.IMAGE.entry(Answers.IMAGE.join(DataSets.of(series.file()), answer), objects));
        }
        return one;
    }

    @Override
    public void fetch(PacsEntry object, Taker taker) throws PacsFault {
        Attributes keys = Answers.IMAGE.keys(object);
        Attributes wanted = new Attributes(keys, Tag.QueryRetrieveLevel, Tag.StudyInstanceUID, Tag.SeriesInstanceUID);
        Answers.unique(wanted, Tag.SOPInstanceUID, object.object());
        station.incoming().await(object.object(), taker);
        boolean come = false;
        try {
            retrieve(object, wanted);
        } finally {
            come = station.incoming().finish();
        }
        if (!come) {
            throw new PacsFault(PacsProblem.NOT_SENT, "no object");
        }
    }

    private void retrieve(PacsEntry object, Attributes wanted) throws PacsFault {
        if (source.retrieval() == Retrieval.MOVE) {
            answers("C-MOVE", 0, () -> questions.cmove(Contexts.MOVE, 0, wanted, null, source.ownTitle()));
        } else {
            Association open = objectsOf(StorageClasses.of(object));
            answers("C-GET", 0, () -> open.cget(Contexts.GET, 0, wanted, null));
        }
    }

    private Association objectsOf(List<String> sopClasses) throws PacsFault {
        Association open = objects;
        if (open == null || !objectsClasses.equals(sopClasses) || !open.isReadyForDataTransfer()) {
            release(open);
            objects = null;
            open = station.connect(Contexts.objects(source, sopClasses));
            objects = open;
            objectsClasses = sopClasses;
        }
        return open;
    }

    /** All answers, or the first ones where not all are wanted. */
    private List<Attributes> find(Attributes keys, int most) throws PacsFault {
        return answers("C-FIND", most, () -> questions.cfind(Contexts.FIND, 0, keys, null, most, Integer.MAX_VALUE));
    }

    private static List<Attributes> answers(String what, int most, Question question) throws PacsFault {
        try {
            return read(what, most, question.ask());
        } catch (NoPresentationContextException refused) {
            boolean find = what.equals("C-FIND");
            throw new PacsFault(find ? PacsProblem.NOT_ACCEPTED : PacsProblem.NOT_SENT, what + " not offered");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PacsFault(PacsProblem.BROKEN_OFF, "interrupted");
        } catch (PacsFault fault) {
            throw fault;
        } catch (IOException broken) {
            throw new PacsFault(PacsProblem.BROKEN_OFF, what);
        }
    }

    private static List<Attributes> read(String what, int most, DimseRSP response)
            throws IOException, InterruptedException {
        List<Attributes> answers = new ArrayList<>();
        int status = Status.Pending;
        while (response.next()) {
            status = response.getCommand().getInt(Tag.Status, Status.Success);
            Attributes answer = response.getDataset();
            if (Status.isPending(status) && answer != null && (most == 0 || answers.size() < most)) {
                answers.add(answer);
            }
        }
        if (status != Status.Success && status != Status.Cancel) {
            PacsProblem problem = what.equals("C-FIND") ? PacsProblem.NOT_ANSWERED : PacsProblem.NOT_SENT;
            throw new PacsFault(problem, String.format("%s status %04X", what, status));
        }
        return answers;
    }

    private static void release(@Nullable Association association) {
        if (association != null && association.isReadyForDataTransfer()) {
            try {
                association.release();
                association.waitForSocketClose();
            } catch (IOException gone) {
                association.abort();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        release(objects);
        release(questions);
        station.close();
    }
}
