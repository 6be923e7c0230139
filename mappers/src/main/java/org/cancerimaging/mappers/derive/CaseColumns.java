package org.cancerimaging.mappers.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.ontology.Imaging;

/**
 * Keeps of streamed cases what is counted later, in columns of numbers: about 100 bytes per series. Statements may come
 * in any order and from several files.
 */
final class CaseColumns {

    private static final String PIXEL_SPACING = "> <" + Imaging.pixelSpacing.getURI() + "> \"";

    final TokenIndex patients = new TokenIndex();
    final TokenIndex studies = new TokenIndex();
    final TokenIndex series = new TokenIndex();
    final IntColumn patientOfStudy = new IntColumn();
    final IntColumn studyOfSeries = new IntColumn();
    final IntColumn ageAtStudy = new IntColumn();
    final IntColumn ageAtDiagnosis = new IntColumn();
    final BitSet segmented = new BitSet();
    final SortedSet<String> methods = new TreeSet<>();
    final SortedSet<String> marked = new TreeSet<>();
    private double spacing = Double.MAX_VALUE;
    private final Map<Dimension, Map<String, Integer>> numbers = new HashMap<>();
    private final Map<Dimension, List<Node>> values = new HashMap<>();
    private final Map<Dimension, List<BitSet>> holders = new HashMap<>();
    private final Map<String, BiConsumer<String, String>> readers = new HashMap<>();
    final CaseContents contents;
    private final String caseStart;
    private final String studyStart;
    private final String seriesStart;

    /** Columns for the cases of one provider. */
    CaseColumns(String base, String provider) {
        contents = new CaseContents(base);
        caseStart = base + "case/" + provider + "/";
        studyStart = base + "study/" + provider + "/";
        seriesStart = base + "series/" + provider + "/";
        readers.put(Imaging.inDataset.getURI(), (subject, object) -> patient(subject));
        readers.put(Imaging.patient.getURI(), this::readPatientOf);
        readers.put(Imaging.study.getURI(), (subject, object) -> studyOfSeries.set(series(subject), study(object)));
        readers.put(Imaging.series.getURI(), (subject, object) -> segmented.set(series(object)));
        readers.put(Imaging.algorithmType.getURI(), (subject, method) -> methods.add(method));
        readers.put(Imaging.type.getURI(), (subject, label) -> marked.add(label));
        readers.put(Imaging.anatomy.getURI(), (subject, label) -> marked.add(label));
        readers.put(
                Imaging.ageAtStudy.getURI(),
                (subject, band) -> ageAtStudy.set(study(subject), number(Dimension.AGE_BAND, band)));
        readers.put(Imaging.ageAtDiagnosis.getURI(), this::readAgeAtDiagnosis);
        readers.put(Imaging.birthSex.getURI(), (subject, sex) -> hold(Dimension.SEX, sex, patient(subject)));
        readers.put(Imaging.condition.getURI(), (subject, code) -> hold(Dimension.CONDITION, code, patient(subject)));
        readers.put(Imaging.modality.getURI(), (subject, code) -> hold(Dimension.MODALITY, code, series(subject)));
        readers.put(Imaging.bodyPart.getURI(), (subject, code) -> hold(Dimension.BODY_PART, code, series(subject)));
        readers.put(
                Imaging.manufacturer.getURI(), (subject, code) -> hold(Dimension.MANUFACTURER, code, series(subject)));
    }

    /**
     * Takes one line of N-Triples as our writer makes them: one space between the parts. Of literals only the spacing of
     * pixels is looked at, and nothing else is parsed, which makes this ten times faster than a parser of all RDF.
     */
    void line(String line) {
        if (line.startsWith(Contradictions.LEFT_OUT)) {
            return;
        }
        int subject = line.indexOf("> <");
        int property = line.indexOf("> <", subject + 2);
        if (subject < 0 || property < 0 || !line.endsWith("> .")) {
            readLiteral(line, subject);
            return;
        }
        String about = line.substring(1, subject);
        String name = line.substring(subject + 3, property);
        String object = line.substring(property + 3, line.length() - 3);
        BiConsumer<String, String> reader = readers.get(name);
        if (reader != null) {
            reader.accept(about, object);
        }
        contents.link(about, name, object);
    }

    private void readLiteral(String line, int subject) {
        int property = line.indexOf("> \"", subject + 2);
        if (subject > 0 && property > 0) {
            contents.literal(line.substring(1, subject), line.substring(subject + 3, property));
            readSpacing(line);
        }
    }

    /** The smallest distance of two pixels, in millimetres; empty where none is told. */
    OptionalDouble spacing() {
        return spacing < Double.MAX_VALUE ? OptionalDouble.of(spacing) : OptionalDouble.empty();
    }

    private void readSpacing(String line) {
        int at = line.indexOf(PIXEL_SPACING);
        if (at > 0) {
            int start = at + PIXEL_SPACING.length();
            spacing = Math.min(spacing, Double.parseDouble(line.substring(start, line.indexOf('"', start))));
        }
    }

    /** The values of a dimension that occur; an age band may be there for nobody. */
    List<Node> values(Dimension dimension) {
        return values.getOrDefault(dimension, List.of());
    }

    /** The patients or series that have a value, by its number. */
    BitSet holders(Dimension dimension, int value) {
        return holders.getOrDefault(dimension, List.of()).get(value);
    }

    private void readPatientOf(String subject, String patient) {
        int number = patient(patient);
        if (subject.startsWith(studyStart)) {
            patientOfStudy.set(study(subject), number);
        }
    }

    /** The earliest of several diagnoses stands for the person. */
    private void readAgeAtDiagnosis(String subject, String band) {
        int patient = patient(subject);
        int number = number(Dimension.AGE_BAND, band);
        int known = ageAtDiagnosis.get(patient);
        if (known == IntColumn.NOTHING
                || Ages.isYounger(
                        values(Dimension.AGE_BAND).get(number),
                        values(Dimension.AGE_BAND).get(known))) {
            ageAtDiagnosis.set(patient, number);
        }
    }

    private void hold(Dimension dimension, String value, int holder) {
        holders(dimension, number(dimension, value)).set(holder);
    }

    private int number(Dimension dimension, String value) {
        Integer known =
                numbers.computeIfAbsent(dimension, any -> new HashMap<>()).get(value);
        if (known != null) {
            return known;
        }
        List<Node> all = values.computeIfAbsent(dimension, any -> new ArrayList<>());
        all.add(NodeFactory.createURI(value));
        holders.computeIfAbsent(dimension, any -> new ArrayList<>()).add(new BitSet());
        numbers.get(dimension).put(value, all.size() - 1);
        return all.size() - 1;
    }

    private int patient(String iri) {
        return number(patients, iri, caseStart);
    }

    private int study(String iri) {
        return number(studies, iri, studyStart);
    }

    private int series(String iri) {
        return number(series, iri, seriesStart);
    }

    private static int number(TokenIndex index, String iri, String start) {
        if (!iri.startsWith(start)) {
            throw new IllegalArgumentException("the folder holds cases of another provider or base IRI");
        }
        return index.number(iri, start.length());
    }
}
