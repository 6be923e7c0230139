package org.cancerimaging.mappers.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;

/** Counts people, studies and series by each dimension. The counts are exact: for {@link Aggregates} only. */
final class Counts {

    private final CaseColumns cases;
    private final Map<Dimension, Map<Node, Margin>> margins = new EnumMap<>(Dimension.class);
    private final int[] seriesInStudy;
    private final Node unknownSex;

    Counts(CaseColumns cases, Ontology ontology) {
        this.cases = cases;
        this.seriesInStudy = new int[cases.studies.size()];
        this.unknownSex = ontology.codeList("sex").concepts().values().stream()
                .filter(concept -> concept.notation().equals("U"))
                .findFirst()
                .map(Concept::iri)
                .orElseThrow(() -> new IllegalStateException("the code list sex lacks U"));
        countSeriesInStudies();
        bySeries(Dimension.MODALITY);
        bySeries(Dimension.BODY_PART);
        bySeries(Dimension.MANUFACTURER);
        byPatient(Dimension.SEX, sexes());
        byPatient(Dimension.AGE_BAND, ages());
        byPatient(Dimension.CONDITION, held(Dimension.CONDITION));
    }

    long total(Measure measure) {
        return switch (measure) {
            case SUBJECTS -> cases.patients.size();
            case STUDIES -> cases.studies.size();
            case SERIES -> cases.series.size();
        };
    }

    /** The margins of a dimension by value, values that nobody has left out. */
    Map<Node, Margin> margins(Dimension dimension) {
        return margins.getOrDefault(dimension, Map.of());
    }

    /** The values of a dimension that somebody has, in the order of their IRIs. */
    List<Node> values(Dimension dimension) {
        return margins(dimension).keySet().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** How many people have both a study and a diagnosis: nobody, where two mappers do not join. */
    long joined() {
        BitSet imaged = new BitSet();
        for (int study = 0; study < cases.studies.size(); study++) {
            if (cases.patientOfStudy.get(study) >= 0) {
                imaged.set(cases.patientOfStudy.get(study));
            }
        }
        BitSet diagnosed = new BitSet();
        held(Dimension.CONDITION).values().forEach(diagnosed::or);
        imaged.and(diagnosed);
        return imaged.cardinality();
    }

    /** Whether any segmentation was counted. */
    boolean hasSegmentations() {
        return !cases.segmented.isEmpty();
    }

    /** Studies of which something is segmented, and their people. */
    Margin segmented() {
        Margin margin = new Margin();
        cases.segmented.stream().forEach(series -> addSeries(margin, series));
        return margin;
    }

    /** IRIs of the methods of segmentation that occur. */
    SortedSet<String> methods() {
        return cases.methods;
    }

    /** IRIs of what segmentations mark: organs, lesions. */
    SortedSet<String> marked() {
        return cases.marked;
    }

    /** How the cases are laid out. */
    CaseContents contents() {
        return cases.contents;
    }

    /** The smallest distance of two pixels, in millimetres. */
    OptionalDouble spacing() {
        return cases.spacing();
    }

    private void countSeriesInStudies() {
        for (int series = 0; series < cases.series.size(); series++) {
            int study = cases.studyOfSeries.get(series);
            if (study >= 0) {
                seriesInStudy[study]++;
            }
        }
    }

    private void bySeries(Dimension dimension) {
        List<Node> values = cases.values(dimension);
        for (int value = 0; value < values.size(); value++) {
            Margin margin = margin(dimension, values.get(value));
            cases.holders(dimension, value).stream().forEach(series -> addSeries(margin, series));
        }
    }

    private void addSeries(Margin margin, int series) {
        margin.addSeries(1);
        int study = cases.studyOfSeries.get(series);
        if (study < 0) {
            return;
        }
        margin.studies.set(study);
        int patient = cases.patientOfStudy.get(study);
        if (patient >= 0) {
            margin.subjects.set(patient);
        }
    }

    private void byPatient(Dimension dimension, Map<Node, BitSet> patients) {
        patients.forEach((value, holders) -> {
            Margin margin = margin(dimension, value);
            margin.subjects.or(holders);
            for (int study = 0; study < seriesInStudy.length; study++) {
                int patient = cases.patientOfStudy.get(study);
                if (patient >= 0 && holders.get(patient)) {
                    margin.studies.set(study);
                    margin.addSeries(seriesInStudy[study]);
                }
            }
        });
    }

    /** Each person has one sex; who has none, or contradicting ones, counts as unknown. */
    private Map<Node, BitSet> sexes() {
        Map<Node, BitSet> sexes = held(Dimension.SEX);
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (BitSet holders : sexes.values()) {
            BitSet again = (BitSet) holders.clone();
            again.and(once);
            twice.or(again);
            once.or(holders);
        }
        sexes.values().forEach(holders -> holders.andNot(twice));
        BitSet unknown = new BitSet();
        unknown.set(0, cases.patients.size());
        sexes.values().forEach(unknown::andNot);
        sexes.computeIfAbsent(unknownSex, any -> new BitSet()).or(unknown);
        return withoutEmpty(sexes);
    }

    /** Each person has one age: that at diagnosis, else that at the first study. */
    private Map<Node, BitSet> ages() {
        List<Node> bands = cases.values(Dimension.AGE_BAND);
        int[] youngest = new int[cases.patients.size()];
        for (int patient = 0; patient < youngest.length; patient++) {
            youngest[patient] = cases.ageAtDiagnosis.get(patient);
        }
        for (int study = 0; study < cases.studies.size(); study++) {
            int patient = cases.patientOfStudy.get(study);
            int band = cases.ageAtStudy.get(study);
            if (patient >= 0 && band >= 0 && cases.ageAtDiagnosis.get(patient) < 0) {
                int known = youngest[patient];
                boolean younger = known < 0 || Ages.isYounger(bands.get(band), bands.get(known));
                youngest[patient] = younger ? band : known;
            }
        }
        Map<Node, BitSet> ages = new HashMap<>();
        for (int patient = 0; patient < youngest.length; patient++) {
            if (youngest[patient] >= 0) {
                ages.computeIfAbsent(bands.get(youngest[patient]), any -> new BitSet())
                        .set(patient);
            }
        }
        return ages;
    }

    private Map<Node, BitSet> held(Dimension dimension) {
        Map<Node, BitSet> held = new HashMap<>();
        List<Node> values = cases.values(dimension);
        for (int value = 0; value < values.size(); value++) {
            held.put(values.get(value), (BitSet) cases.holders(dimension, value).clone());
        }
        return held;
    }

    private static Map<Node, BitSet> withoutEmpty(Map<Node, BitSet> holders) {
        List<Node> empty = new ArrayList<>();
        holders.forEach((value, set) -> {
            if (set.isEmpty()) {
                empty.add(value);
            }
        });
        empty.forEach(holders::remove);
        return holders;
    }

    private Margin margin(Dimension dimension, Node value) {
        return margins.computeIfAbsent(dimension, any -> new HashMap<>()).computeIfAbsent(value, any -> new Margin());
    }
}
