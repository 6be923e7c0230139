package org.cancerimaging.mappers.describe;

import org.cancerimaging.mappers.Issue;

/** What can be wrong with a description file. Each row of {@code docs/problems.md} is one of these. */
enum DescribeProblem {
    NO_YAML("DESCRIBE-0001"),
    UNKNOWN_KEY("DESCRIBE-0002"),
    KEY_TWICE("DESCRIBE-0003"),
    WRONG_KIND("DESCRIBE-0004"),
    NO_SUCH_CODE("DESCRIBE-0005"),
    WRONG_FORM("DESCRIBE-0006"),
    MISSING("DESCRIBE-0007"),
    TOO_LARGE("DESCRIBE-0008"),
    NOT_PLAIN("DESCRIBE-0009");

    private final String code;

    DescribeProblem(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /**
     * The problem at a line.
     *
     * @param line from 1
     * @param expected what is right there, and how to mend it
     */
    Issue at(int line, String expected) {
        return new Issue(code, "", "description file, line " + line, expected, "nothing mapped");
    }

    /** The problem of the file as a whole. */
    Issue inFile(String expected) {
        return new Issue(code, "", "description file", expected, "nothing mapped");
    }
}
