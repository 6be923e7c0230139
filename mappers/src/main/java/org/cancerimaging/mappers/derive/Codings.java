package org.cancerimaging.mappers.derive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.ontology.HealthDcat;

/**
 * The coding systems that the cases use, the codes that say what the dataset is about, and the standards it follows: those
 * that show in the cases, and those that people say.
 */
final class Codings {

    private static final String SNOMED = "http://snomed.info/id/";
    private static final Map<String, String> SYSTEMS = new TreeMap<>(Map.of(
            SNOMED,
            "SNOMED-CT",
            "http://dicom.nema.org/resources/ontology/DCM/",
            "DICOM-CT",
            "http://terminology.hl7.org/CodeSystem/icd-o-3#",
            "ICD-O",
            "http://loinc.org/rdf/",
            "LOINC",
            "http://unitsofmeasure.org/",
            "UCUM"));

    private final Counts counts;
    private final Stated stated;

    Codings(Counts counts, Stated stated) {
        this.counts = counts;
        this.stated = stated;
    }

    void write() {
        stated.from("coding-system", HealthDcat.hasCodingSystem)
                .from("code-values", HealthDcat.hasCodeValues)
                .from("conforms-to", DCTerms.conformsTo.asNode());
        Set<String> systems = new LinkedHashSet<>(stated.said().list("coding-system"));
        counts.contents().namespaces().forEach(namespace -> {
            if (SYSTEMS.containsKey(namespace)) {
                systems.add(HealthDcat.AUTHORITY + "coding-system/" + SYSTEMS.get(namespace));
            }
        });
        link(HealthDcat.hasCodingSystem, systems);
        Set<String> codes = new TreeSet<>(stated.said().list("code-values"));
        List.of(Dimension.CONDITION, Dimension.BODY_PART)
                .forEach(dimension -> counts.values(dimension).forEach(value -> addCode(value, codes)));
        codes.forEach(code -> stated.statements().text(stated.subject(), HealthDcat.hasCodeValues, code));
        Set<String> standards = new LinkedHashSet<>(stated.said().list("conforms-to"));
        if (!counts.values(Dimension.MODALITY).isEmpty()) {
            standards.add(HealthDcat.AUTHORITY + "standard/DICOM");
        }
        link(DCTerms.conformsTo.asNode(), standards);
    }

    private static void addCode(Node value, Set<String> codes) {
        if (value.getURI().startsWith(SNOMED)) {
            codes.add("SNOMED-CT:" + value.getURI().substring(SNOMED.length()));
        }
    }

    private void link(Node property, Set<String> iris) {
        Statements statements = stated.statements();
        iris.forEach(iri -> statements
                .link(stated.subject(), property, iri)
                .type(NodeFactory.createURI(iri), DCTerms.Standard.asNode()));
    }
}
