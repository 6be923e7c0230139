package org.cancerimaging.mappers.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;

/**
 * A place in the common model that a column can fill. The list is closed.
 *
 * @param name as in mapping files, e.g. {@code patient.sex} or {@code marker.PSA}
 * @param kind how its values are read
 * @param vocabulary the term map or code list that knows its values; empty where there is none
 */
record Target(String name, Kind kind, String vocabulary) {

    static final String PATIENT_ID = "patient.id";
    static final String ISSUER = "patient.issuer";
    static final String SEX = "patient.sex";
    static final String BIRTH_DATE = "patient.birth-date";
    static final String CONDITION = "condition.code";
    static final String TOPOGRAPHY = "condition.topography";
    static final String MORPHOLOGY = "condition.morphology";
    static final String LATERALITY = "condition.laterality";
    static final String AGE = "condition.age";
    static final String DATE = "condition.date";
    static final String STAGING_SYSTEM = "stage.system";
    static final List<String> STAGES = List.of("stage.t", "stage.n", "stage.m", "stage.group");
    static final Map<String, String> GRADES = new TreeMap<>(Map.of(
            "grade.gleason", "GLEASON",
            "grade.isup", "ISUP",
            "grade.nottingham", "NOTTINGHAM",
            "grade.differentiation", "G"));
    static final String MARKER = "marker.";
    static final String TREATMENT = "treatment.";

    /** How a value is read. */
    enum Kind {
        /** Goes into a pseudonym only. */
        IDENTIFIER,
        /** Looked up in a term map. */
        TERM,
        /** Looked up by notation in a code list. */
        NOTATION,
        /** A code with a known form. */
        CODE,
        /** Whole years. */
        AGE,
        /** Becomes a distance to another date. */
        DATE,
        /** T, N, M or group, with or without prefix. */
        STAGE,
        /** A whole number, or a sum such as 3+4. */
        GRADE,
        /** A number with a unit, or a coded result. */
        MARKER
    }

    /** All targets there are, by name in lower case. */
    static Map<String, Target> all(Ontology ontology) {
        List<Target> all = new ArrayList<>(List.of(
                new Target(PATIENT_ID, Kind.IDENTIFIER, ""),
                new Target(ISSUER, Kind.IDENTIFIER, ""),
                new Target(SEX, Kind.TERM, "sex"),
                new Target(BIRTH_DATE, Kind.DATE, ""),
                new Target(CONDITION, Kind.TERM, "condition"),
                new Target(TOPOGRAPHY, Kind.CODE, ""),
                new Target(MORPHOLOGY, Kind.CODE, ""),
                new Target(LATERALITY, Kind.TERM, "laterality"),
                new Target(AGE, Kind.AGE, ""),
                new Target(DATE, Kind.DATE, ""),
                new Target(STAGING_SYSTEM, Kind.NOTATION, "staging-system")));
        STAGES.forEach(stage -> all.add(new Target(stage, Kind.STAGE, "stage")));
        GRADES.keySet().forEach(grade -> all.add(new Target(grade, Kind.GRADE, "")));
        notations(ontology, "tumour-marker")
                .forEach(marker -> all.add(new Target(MARKER + marker, Kind.MARKER, "marker-result")));
        notations(ontology, "treatment-kind")
                .forEach(kind -> all.add(new Target(TREATMENT + kind.toLowerCase(Locale.ROOT), Kind.DATE, "")));
        Map<String, Target> byName = new TreeMap<>();
        all.forEach(target -> byName.put(target.name().toLowerCase(Locale.ROOT), target));
        return byName;
    }

    /** The concept with a notation, in any case of letters. */
    static Optional<Concept> byNotation(Ontology ontology, String codeList, String notation) {
        return ontology.codeList(codeList).concepts().values().stream()
                .filter(concept -> concept.notation().equalsIgnoreCase(notation.strip()))
                .findFirst();
    }

    private static List<String> notations(Ontology ontology, String codeList) {
        return ontology.codeList(codeList).concepts().values().stream()
                .map(Concept::notation)
                .toList();
    }
}
