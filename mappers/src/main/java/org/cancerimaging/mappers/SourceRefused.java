package org.cancerimaging.mappers;

import java.util.List;

/** Says why a source as a whole cannot be mapped. Holds no source value: the problems may be shown to the person. */
public final class SourceRefused extends RuntimeException {

    private final transient List<Issue> issues;

    /** Refuses a source for these reasons, all that were found. */
    public SourceRefused(String message, List<Issue> issues) {
        super(message);
        this.issues = List.copyOf(issues);
    }

    /** What is wrong, where, and what was expected. */
    public List<Issue> issues() {
        return issues;
    }
}
