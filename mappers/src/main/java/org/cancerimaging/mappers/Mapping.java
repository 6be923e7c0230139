package org.cancerimaging.mappers;

import java.util.List;
import java.util.function.Function;
import org.cancerimaging.mappers.privacy.CaseStatements;

/** What became of one record of a source: it is mapped as a whole, or rejected as a whole. */
public sealed interface Mapping {

    /** The answer of the function for this outcome. */
    <T> T fold(Function<Mapped, T> mapped, Function<Rejected, T> rejected);

    /**
     * A record that became statements.
     *
     * @param statements what may be written about it
     * @param notes what was left out, and why
     */
    record Mapped(CaseStatements statements, List<Issue> notes) implements Mapping {

        /** Copies the notes. */
        public Mapped {
            notes = List.copyOf(notes);
        }

        @Override
        public <T> T fold(Function<Mapped, T> mapped, Function<Rejected, T> rejected) {
            return mapped.apply(this);
        }
    }

    /**
     * A record of which nothing is written.
     *
     * @param row its number in the source, from 1
     * @param issues why, at least one
     */
    record Rejected(long row, List<Issue> issues) implements Mapping {

        /** Copies the issues. */
        public Rejected {
            issues = List.copyOf(issues);
        }

        @Override
        public <T> T fold(Function<Mapped, T> mapped, Function<Rejected, T> rejected) {
            return rejected.apply(this);
        }
    }
}
