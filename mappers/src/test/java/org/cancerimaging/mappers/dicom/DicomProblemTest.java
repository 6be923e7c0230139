package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cancerimaging.mappers.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DicomProblemTest {

    @Test
    void noCodeIsUsedTwiceAndTheyStandInOrder() {
        List<String> codes =
                Arrays.stream(DicomProblem.values()).map(DicomProblem::code).toList();
        Set<String> distinct = new HashSet<>(codes);
        assertEquals(codes.size(), distinct.size());
        assertEquals(codes.stream().sorted().toList(), codes);
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemSaysWhatWasExpectedAndWhatIsDone(DicomProblem problem) {
        assertTrue(problem.code().matches("DICOM-\\d{4}"));
        assertTrue(problem.expected().length() > 10);
        assertTrue(problem.done().length() > 5);
        assertEquals(
                new Issue(problem.code(), "a/b", "offset 1", problem.expected(), problem.done()),
                problem.in("a/b", "offset 1"));
    }

    @Test
    void aPlaceIsTheOffsetAndTheTagWhereThereIsOne() {
        assertEquals("offset 132, tag (0020,000E)", new Fault(DicomProblem.TRUNCATED, 132, 0x0020000E).position());
        assertEquals("offset 0", new Fault(DicomProblem.NOT_DICOM, 0, 0).position());
    }
}
