package org.cancerimaging.server.bench;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CrashTrialsTest {

    private final CrashTrials trials = new CrashTrials(Path.of("no.jar"), Path.of("no-folder"), 1);

    @ParameterizedTest
    @CsvSource({"0, 2", "10, 0", "-1, 1"})
    void nothingTriedIsNothingProved(int kills, int sideBySide) {
        assertThrows(IllegalArgumentException.class, () -> trials.run(kills, sideBySide, () -> {}));
    }

    @Test
    void aTrialThatCannotBeginIsAFailure() {
        assertThrows(IllegalStateException.class, () -> trials.run(2, 2, () -> {}));
    }
}
