package org.cancerimaging.server.w3c;

/**
 * One test of the suites, ready to run.
 *
 * @param group of which passed tests are counted together
 * @param name folder and name
 * @param run fails when the test is not passed
 */
record Check(String group, String name, Run run) {

    /** The test itself. */
    interface Run {
        void run() throws Exception;
    }

    /** What is wrong; empty when the test is passed. */
    String problem() {
        try {
            run.run();
            return "";
        } catch (Exception | AssertionError failed) {
            return failed.getClass().getSimpleName() + ": " + failed.getMessage();
        }
    }
}
