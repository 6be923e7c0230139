package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "045Y, 45",
        "45Y, 45",
        "006M, 0",
        "023M, 1",
        "003W, 0",
        "010D, 0",
        "400D, 1",
        "120Y, 120",
        "121Y, -1",
        "45, -1",
        "Y045, -1",
        "'', -1",
        "-45Y, -1"
    })
    void agesAreReadAsTheStandardWritesThem(String text, int years) {
        assertEquals(years < 0 ? OptionalInt.empty() : OptionalInt.of(years), Age.ofAgeString(text));
    }

    @Test
    void anAgeIsTheBirthdaysBetweenTwoDates() {
        LocalDate birth = LocalDate.of(1960, 2, 29);
        assertEquals(OptionalInt.of(59), Age.between(birth, LocalDate.of(2020, 2, 28)));
        assertEquals(OptionalInt.of(60), Age.between(birth, LocalDate.of(2020, 2, 29)));
        assertEquals(OptionalInt.empty(), Age.between(birth, LocalDate.of(1959, 1, 1)));
        assertEquals(OptionalInt.empty(), Age.between(LocalDate.of(1850, 1, 1), LocalDate.of(2020, 1, 1)));
        assertEquals(OptionalInt.empty(), Age.between(null, birth));
    }

    @Test
    void datesAreReadInTheOldAndTheNewForm() {
        assertEquals(LocalDate.of(1960, 5, 3), Age.date("19600503"));
        assertEquals(LocalDate.of(1960, 5, 3), Age.date(" 1960.05.03"));
        assertNull(Age.date("19601332"));
        assertNull(Age.date("196005"));
        assertNull(Age.date(null));
    }

    @ParameterizedTest
    @CsvSource({"0, 0-4", "4, 0-4", "5, 5-9", "47, 45-49", "89, 85-89", "90, 90+", "120, 90+"})
    void anAgeFallsIntoABandOfFiveYears(int years, String band) {
        assertEquals(band, AgeBand.of(years).notation());
        assertEquals(AgeBand.of(years), AgeBand.parse(band));
    }

    @Test
    void theOpenBandDoesNotTellHowOldItsPeopleAre() {
        assertEquals(90, AgeBand.of(104).to());
        assertThrows(IllegalArgumentException.class, () -> new AgeBand(42));
    }
}
