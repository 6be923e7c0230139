package org.cancerimaging.shapes;

/** How grave a finding is (SHACL §2.1.4): a violation holds a record back, the others go along with it. */
public enum Severity {
    VIOLATION,
    WARNING,
    INFO
}
