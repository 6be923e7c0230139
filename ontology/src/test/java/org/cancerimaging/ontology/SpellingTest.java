package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final Ontology ONTOLOGY = Ontology.load();

    @ParameterizedTest
    @CsvSource({
        "Crâne,CRANE",
        "pelvis^masculin,PELVIS MASCULIN",
        "TOSHIBA_MEC,TOSHIBA MEC",
        "'  a -- b  ',A B",
        "Fuß,FUSS",
        "'',''",
        "^^,''",
    })
    void whatIsTheSameToAReaderIsTheSame(String source, String expected) {
        assertEquals(expected, Spelling.normalise(source));
    }

    @Test
    void normalisingTwiceChangesNothingAndNoStringBreaksAMap() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String source = random.ints(random.nextInt(12), 1, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String once = Spelling.normalise(source);
            assertEquals(once, Spelling.normalise(once), "seed " + seed);
            for (String map : new String[] {"body-part", "manufacturer", "condition", "sex", "laterality"}) {
                TermMatch match = ONTOLOGY.termMap(map).match(source);
                assertTrue(match.concept().isPresent() || match.equals(TermMatch.UNMAPPED), "seed " + seed);
            }
        }
    }
}
