package org.cancerimaging.server.demo.hospital;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/**
 * One invented person.
 *
 * @param id the hospital's patient number
 * @param name invented, and says so
 * @param sex DICOM code
 * @param birth date of birth
 * @param firstStudy date of the first examination
 */
record Patient(String id, Name name, String sex, LocalDate birth, LocalDate firstStudy) {

    /**
     * A name in its script.
     *
     * @param text DICOM person name, possibly with ideographic and phonetic groups
     * @param charset Specific Character Set that can write it
     */
    record Name(String text, String charset) {}

    /** A person who was so many years old at the first examination, and some months. */
    static Patient aged(int years, String id, Name name, String sex, LocalDate firstStudy) {
        LocalDate birth = firstStudy.minusYears(years).minusDays(id.hashCode() & 0xFF);
        return new Patient(id, name, sex, birth, firstStudy);
    }

    /** Age on a day as DICOM writes it (PS3.5 6.2, AS). */
    String ageOn(LocalDate day) {
        return String.format(Locale.ROOT, "%03dY", yearsOn(day));
    }

    int yearsOn(LocalDate day) {
        return Period.between(birth, day).getYears();
    }
}
