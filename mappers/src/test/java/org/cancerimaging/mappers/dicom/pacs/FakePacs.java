package org.cancerimaging.mappers.dicom.pacs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.DicomFile;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.source.MemoryBytes;
import org.jspecify.annotations.Nullable;

/** A PACS of a few studies with one series each, which can be told to misbehave. */
final class FakePacs implements PacsAccess {

    /** What goes wrong at a question, e.g. {@code series 1.2.0}; null when nothing does. */
    interface Trouble {
        @Nullable
        PacsFault at(String question);
    }

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    private final int studies;
    private Trouble trouble = question -> null;
    private long counted = 12;
    private String bareSeries = "";

    FakePacs(int studies) {
        this.studies = studies;
    }

    FakePacs with(Trouble trouble) {
        this.trouble = trouble;
        return this;
    }

    FakePacs counting(long objects) {
        this.counted = objects;
        return this;
    }

    /** The series of this study has no UID. */
    FakePacs withBareSeries(String study) {
        this.bareSeries = study;
        return this;
    }

    static PacsSource source(Retrieval retrieval) {
        PacsAddress address = new PacsAddress("ARCHIVE", "pacs.example", 104);
        return new PacsSource(address, "CATALOGUE", retrieval, 11112, "", "", 3, Duration.ofSeconds(5), false);
    }

    Outcome harvest(Retrieval retrieval) throws PacsFault {
        return new PacsHarvest(this, source(retrieval), TestSites.P1.names(), new CollectedIntake()).run();
    }

    @Override
    public PacsSession open(PacsSource source) throws PacsFault {
        check("open");
        opened.incrementAndGet();
        return new Session();
    }

    private void check(String question) throws PacsFault {
        PacsFault fault = trouble.at(question);
        if (fault != null) {
            throw fault;
        }
    }

    private static DicomFile file(String number) {
        return new DicomFile()
                .text(0x00080060, "CS", "CT")
                .text(0x00100020, "LO", "PAT-" + number)
                .text(0x0020000D, "UI", "1.2." + number)
                .text(0x0020000E, "UI", "1.3." + number);
    }

    private PacsEntry entry(String number) {
        String object = "1.4." + number;
        MemoryBytes known = new MemoryBytes(file(number).toArray());
        return new PacsEntry("1.2." + number, "1.3." + number, object, "1.2.840.10008.5.1.4.1.1.2", counted, known);
    }

    private static String number(PacsEntry entry) {
        return entry.study().substring(4);
    }

    private final class Session implements PacsSession {

        @Override
        public List<PacsEntry> studies(int most) throws PacsFault {
            check("studies");
            List<PacsEntry> found = new ArrayList<>();
            for (int i = 0; i < Math.min(studies, most + 1); i++) {
                found.add(entry(String.valueOf(i)));
            }
            return found;
        }

        @Override
        public List<PacsEntry> series(PacsEntry study) throws PacsFault {
            check("series " + number(study));
            PacsEntry series = entry(number(study));
            boolean bare = bareSeries.equals(number(study));
            return List.of(bare ? new PacsEntry(series.study(), "", "", "", 1, series.file()) : series);
        }

        @Override
        public List<PacsEntry> oneObject(PacsEntry series) throws PacsFault {
            check("object " + number(series));
            return List.of(entry(number(series)));
        }

        @Override
        public void fetch(PacsEntry object, Taker taker) throws PacsFault {
            check("fetch " + number(object));
            byte[] whole = file(number(object)).text(0x00080070, "LO", "ACME").toArray();
            try {
                taker.take(new ByteArrayInputStream(whole));
            } catch (IOException broken) {
                throw new PacsFault(PacsProblem.BROKEN_OFF, "test");
            }
            check("fetched " + number(object));
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
