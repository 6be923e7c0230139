package org.cancerimaging.mappers.dicom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Locale;

/**
 * What became of each element of one file. Holds no source value: of what stays only length and shape, of what leaves what
 * the gate made of it.
 *
 * @param elements in the order of the file; those inside of sequences follow these
 * @param problems codes of what is wrong with the file, where, and what was expected
 */
public record Explanation(List<Line> elements, List<String> problems) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Copies the lists. */
    public Explanation {
        elements = List.copyOf(elements);
        problems = List.copyOf(problems);
    }

    /** What happens to a value. */
    public enum Decision {
        /** Leaves as a concept or number. */
        KEPT,
        /** Leaves in a coarser form, or as a pseudonym. */
        GENERALISED,
        /** Was read and stays at the site. */
        WITHHELD,
        /** Was not even read. */
        NOT_READ;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One element.
     *
     * @param tag {@code (gggg,eeee)}
     * @param depth how many sequences it is in
     * @param name of the attribute; empty where it is not known here
     * @param vr two letters, {@code --} where the encoding has none
     * @param length in bytes; -1 where a delimiter ends the value
     * @param shape what the value looks like
     * @param decision what happens to it
     * @param rule why
     * @param leaves what the gate made of it; empty for what stays
     */
    public record Line(
            String tag,
            int depth,
            String name,
            String vr,
            long length,
            String shape,
            Decision decision,
            String rule,
            List<String> leaves) {

        /** Copies the list. */
        public Line {
            leaves = List.copyOf(leaves);
        }

        private String text() {
            String size = length < 0 ? "undefined length" : length + " bytes";
            String value = leaves.isEmpty() ? size + ", " + shape : "-> " + String.join(", ", leaves);
            return "  ".repeat(depth) + tag + " " + vr + " " + (name.isEmpty() ? "" : name + " ") + "| "
                    + decision.words() + " | " + rule + " | " + value;
        }
    }

    /** One line for each element, for people. */
    public String text() {
        StringBuilder text = new StringBuilder("tag, VR, name | decision | rule | what leaves, or length and shape\n");
        elements.forEach(line -> text.append(line.text()).append('\n'));
        for (Decision decision : Decision.values()) {
            long count =
                    elements.stream().filter(line -> line.decision == decision).count();
            text.append(decision.words()).append(": ").append(count).append('\n');
        }
        problems.forEach(problem -> text.append("problem: ").append(problem).append('\n'));
        return text.toString();
    }

    /** The same for programs. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings and numbers", impossible);
        }
    }
}
