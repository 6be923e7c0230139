package org.cancerimaging.mappers;

/** Told about the progress of long work, so that a command line can show a bar. Thread-safe. */
public interface Progress {

    /** Ignores everything. */
    Progress NONE = new Progress() {
        @Override
        public void expect(long steps) {}

        @Override
        public void step(long steps) {}
    };

    /** How many steps there will be in all; may be called again when more is known. */
    void expect(long steps);

    /** So many more steps are done. */
    void step(long steps);
}
