package org.cancerimaging.mappers.outbound;

import java.util.SortedSet;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Mapping;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.TermMatch;
import org.jspecify.annotations.Nullable;

/** Writes cases as they come and remembers the rest for the reports. */
final class FolderIntake implements Intake {

    private final CaseFile cases;
    private final RunRecord record;
    private final OriginFiles origins;
    private final IdentifyingValues identifying;
    private final Progress progress;

    FolderIntake(
            CaseFile cases, RunRecord record, OriginFiles origins, IdentifyingValues identifying, Progress progress) {
        this.cases = cases;
        this.record = record;
        this.origins = origins;
        this.identifying = identifying;
        this.progress = progress;
    }

    @Override
    public void take(Mapping mapping) {
        mapping.<Void>fold(
                mapped -> {
                    cases.write(mapped.statements());
                    mapped.statements().countInto(record.tally());
                    mapped.notes().forEach(record::issue);
                    return null;
                },
                rejected -> {
                    record.rejected(rejected.row(), rejected.issues());
                    return null;
                });
    }

    @Override
    public void report(Issue issue) {
        record.issue(issue);
    }

    @Override
    public void unmapped(String vocabulary, String text) {
        record.unmapped(vocabulary, text.strip());
    }

    @Override
    public void mapped(String vocabulary, String text, TermMatch match) {
        record.mapped(vocabulary, text.strip(), match);
    }

    @Override
    public void count(String what, long number) {
        record.count(what, number);
    }

    @Override
    public void fact(String name, String value) {
        record.fact(name, value);
    }

    @Override
    public void imaged(SortedSet<Integer> years) {
        record.imaged(years);
    }

    @Override
    public void imageBytes(long bytes) {
        record.imageBytes(bytes);
    }

    @Override
    public void fills(String file, String thing, Node property, String part) {
        origins.fills(file, thing, property, part);
    }

    @Override
    public void readFrom(Released thing, @Nullable Node property, long row) {
        origins.readFrom(thing, property, row);
    }

    @Override
    public IdentifyingValues identifying() {
        return identifying;
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
