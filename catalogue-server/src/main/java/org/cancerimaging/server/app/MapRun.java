package org.cancerimaging.server.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Source;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.outbound.MappingResult;

/** Runs a mapping and tells what came of it: counts and codes, never a value or a file's name. */
final class MapRun {

    private static final int SHOWN = 20;

    private final Console console;

    MapRun(Console console) {
        this.console = console;
    }

    /**
     * Maps a source.
     *
     * @param unit what is counted while it runs, e.g. {@code files}
     * @param used the count that must not be zero for the run to have been of use
     * @return 0 when something was mapped, however many problems there were; 1 when nothing was
     */
    int run(MappingJob job, Source source, String unit, String used) {
        try (TerminalProgress progress = new TerminalProgress(console, unit)) {
            MappingResult result = job.run(source, progress);
            progress.close();
            tell(result);
            return mapped(result, used);
        } catch (SourceRefused refused) {
            console.warn(String.valueOf(refused.getMessage()));
            list(refused.issues());
            return 1;
        } catch (IOException broken) {
            console.warn("The mapping broke off: " + broken.getClass().getSimpleName()
                    + ". Check that the disk is not full and that the folders can be read and written.");
            return 1;
        }
    }

    /** Problems one by one; their files are in the report only. */
    void list(List<Issue> issues) {
        issues.stream()
                .limit(SHOWN)
                .forEach(issue ->
                        console.warn("  " + issue.code() + " " + issue.position() + ": expected " + issue.expected()));
        if (issues.size() > SHOWN) {
            console.warn("  … and " + (issues.size() - SHOWN) + " more");
        }
    }

    private void tell(MappingResult result) {
        result.facts().forEach((name, value) -> console.say(name + ": " + value));
        result.counts().forEach((name, count) -> console.say(name + ": " + count));
        result.problems().forEach(console::say);
        console.say("texts that no term map knows: " + result.unmappedTexts() + " (report/unmapped.csv)");
        for (Map.Entry<String, String> total : result.dataset().entrySet()) {
            console.say("dataset " + total.getKey() + ": " + total.getValue());
        }
        result.stillNeeded().forEach(console::say);
    }

    private int mapped(MappingResult result, String used) {
        if (result.counts().getOrDefault(used, 0L) > 0) {
            return 0;
        }
        console.warn("Nothing could be mapped. What was wrong stands in report/problems.csv of the output folder.");
        return 1;
    }
}
