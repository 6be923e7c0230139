package org.cancerimaging.mappers.tabular;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.Released;
import org.jspecify.annotations.Nullable;

/** What earlier rows said about a patient, by pseudonym; grows with the number of patients only. */
final class PatientMemory {

    private final Map<String, Known> known = new HashMap<>();

    /** What is known of one patient. */
    static final class Known {
        private int records;
        private @Nullable Node sex;

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
    }

    /** Whether no row of the patient was mapped before. */
    boolean isNew(Released patient) {
        return !known.containsKey(key(patient));
    }

    Known of(Released patient) {
        return known.computeIfAbsent(key(patient), any -> new Known());
    }

    /** Takes back that a patient was seen, when the first row about them proves wrong. */
    void forget(Released patient, boolean wasNew) {
        if (wasNew) {
            known.remove(key(patient));
        }
    }

    private static String key(Released patient) {
        String iri = patient.node().getURI();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
