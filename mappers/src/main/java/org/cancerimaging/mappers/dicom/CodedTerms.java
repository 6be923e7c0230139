package org.cancerimaging.mappers.dicom;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.TermMatch;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concept of a coded entry (PS3.3 section 8.8): by its code, also one of the retired scheme SRT, else by its
 * meaning when that is exactly a label of the list.
 */
final class CodedTerms {

    private static final Map<String, String> NAMESPACES = Map.of(
            "SCT", "http://snomed.info/id/",
            "DCM", "http://dicom.nema.org/resources/ontology/DCM/",
            "NCIT", "http://purl.obolibrary.org/obo/NCIT_",
            "RADLEX", "http://radlex.org/RID/");

    /** The retired scheme under the designators that it had (PS3.16 section 8). */
    private static final Set<String> SNOMED_RT = Set.of("SRT", "SNM3", "99SDM");

    private final Ontology ontology;
    private final Map<String, Map<String, Node>> byLabel = new HashMap<>();

    CodedTerms(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The concept of a code, if one of the lists has it. */
    Optional<Node> concept(DicomSeries.@Nullable Code code, String... codeLists) {
        return match(code, codeLists).concept();
    }

    /** The same with the rule: the code, current or retired, is exact; the meaning, in any case of letters, is not. */
    TermMatch match(DicomSeries.@Nullable Code code, String... codeLists) {
        if (code == null) {
            return TermMatch.UNMAPPED;
        }
        for (String list : codeLists) {
            Optional<TermMatch> found = byCode(code, list)
                    .map(concept -> new TermMatch(concept, TermMatch.Kind.EXACT, list + ": code"))
                    .or(() -> byMeaning(code, list)
                            .map(concept -> new TermMatch(concept, TermMatch.Kind.NORMALISED, list + ": meaning")));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return TermMatch.UNMAPPED;
    }

    private Optional<Node> byCode(DicomSeries.Code code, String list) {
        if (code.scheme().strip().equalsIgnoreCase("UCUM")) {
            return ontology.codeList(list).byNotation(code.value().strip()).map(Concept::iri);
        }
        String scheme = code.scheme().strip().toUpperCase(Locale.ROOT);
        Optional<Node> named = SNOMED_RT.contains(scheme)
                ? ontology.termMap("srt").match(code.value()).concept()
                : Optional.ofNullable(NAMESPACES.get(scheme))
                        .map(namespace ->
                                NodeFactory.createURI(namespace + code.value().strip()));
        return named.flatMap(ontology::concept)
                .map(Concept::iri)
                .filter(ontology.codeList(list).concepts()::containsKey);
    }

    private Optional<Node> byMeaning(DicomSeries.Code code, String list) {
        return Optional.ofNullable(byLabel.computeIfAbsent(list, this::labels).get(fold(code.meaning())));
    }

    private Map<String, Node> labels(String list) {
        Map<String, Node> labels = new HashMap<>();
        for (Concept concept : ontology.codeList(list).concepts().values()) {
            labels.putIfAbsent(fold(concept.label("en")), concept.iri());
            concept.synonyms().forEach(synonym -> labels.putIfAbsent(fold(synonym), concept.iri()));
        }
        return labels;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
