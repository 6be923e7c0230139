package org.cancerimaging.server.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.outbound.MappedFolder;
import org.cancerimaging.mappers.outbound.Problems;
import org.cancerimaging.server.validation.Note;
import org.cancerimaging.server.validation.Outcome;

/** What mappings left out, told with the check of their output: what is not there cannot be found wrong. */
final class MappingNotes {

    private static final int MOST = 20;

    private MappingNotes() {}

    /** Whether a file tells of a mapping, so that there is nothing in it to check. */
    static boolean isReport(Path file) {
        return MappedFolder.around(file).filter(folder -> folder.isReport(file)).isPresent();
    }

    /** A note for each problem of the folders that these files were mapped into, up to {@value #MOST} of each code. */
    static Outcome of(List<Path> files) {
        List<Note> notes = files.stream()
                .flatMap(file -> MappedFolder.around(file).stream())
                .distinct()
                .flatMap(folder -> folder.problems(MOST).stream())
                .flatMap(MappingNotes::notes)
                .toList();
        return new Outcome(List.of(), notes, List.of());
    }

    private static Stream<Note> notes(Problems problems) {
        List<Note> notes = new ArrayList<>();
        for (Issue issue : problems.first()) {
            notes.add(
                    new Note(issue.code(), issue.place(), "expected " + issue.expected() + "; " + issue.done() + "."));
        }
        if (problems.more()) {
            String code = problems.first().get(0).code();
            notes.add(new Note(code, "report/problems.csv", "There are more of these; all stand in this file."));
        }
        return notes.stream();
    }
}
