package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** With sizes that were seen: 431 bytes a statement after a load, 645 MB for 343 after a thousand updates. */
final class NeedTest {

    private static final long SLACK = Surroundings.REAL.slackBytes();

    @Test
    void aLoadOfAnySizeIsNoReasonToCompact() {
        Need need = new Need(0);
        for (long statements = 1_000_000; statements <= 100_000_000; statements += 1_000_000) {
            need = need.with(1_000_000);
            assertFalse(need.isFarExceededBy(statements * 431, SLACK), statements + " statements");
        }
    }

    @Test
    void whatUpdatesLeaveIsOnceItIsMoreThanWhatIsNeededAndSomeSlack() {
        Need need = new Need(3_430_000_000L);
        assertFalse(need.isFarExceededBy(6_450_000_000L, SLACK));
        assertTrue(need.isFarExceededBy(7_500_000_000L, SLACK));
    }

    @Test
    void whatIsDeletedIsNeededNoMore() {
        Need need = new Need(3_430_000_000L).with(-5_000_000);
        assertTrue(need.isFarExceededBy(3_430_000_000L, SLACK));
        assertEquals(new Need(0), need.with(-50_000_000));
    }
}
