package org.cancerimaging.mappers.tabular;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.Released;
import org.jspecify.annotations.Nullable;

/** What earlier rows said about a patient, by pseudonym; grows with the number of patients only. */
final class PatientMemory {

    private final Map<Released, Known> known = new LinkedHashMap<>();

    /** What is known of one patient. */
    static final class Known {
        private int records;
        private @Nullable Node sex;
        private boolean contradicted;

        /** How many records were mapped. */
        int records() {
            return records;
        }

        void records(int number) {
            records = number;
        }

        @Nullable
        Node sex() {
            return sex;
        }

        void sex(Node told) {
            sex = told;
        }

        /** Whether another sex was told before, which then stands for nothing any more. */
        boolean contradicts(Node told) {
            boolean other = sex != null && !sex.equals(told);
            contradicted |= other;
            return other;
        }

        boolean isContradicted() {
            return contradicted;
        }
    }

    /** Whether no row of the patient was mapped before. */
    boolean isNew(Released patient) {
        return !known.containsKey(patient);
    }

    Known of(Released patient) {
        return known.computeIfAbsent(patient, any -> new Known());
    }

    /** Takes back that a patient was seen, when the first row about them proves wrong. */
    void forget(Released patient, boolean wasNew) {
        if (wasNew) {
            known.remove(patient);
        }
    }

    /** All that are known, in the order of their first rows. */
    Map<Released, Known> patients() {
        return Collections.unmodifiableMap(known);
    }
}
