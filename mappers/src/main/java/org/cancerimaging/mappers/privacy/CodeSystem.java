package org.cancerimaging.mappers.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Code systems too large for a code list, of which the gate knows the form of the codes. */
public enum CodeSystem {
    /** ICD-O-3 morphology with behaviour digit, e.g. {@code 8140/3}. */
    MORPHOLOGY("\\d{4}/[012369]", "http://terminology.hl7.org/CodeSystem/icd-o-3#"),
    /** ICD-O-3 topography, e.g. {@code C50.4}. */
    TOPOGRAPHY("C\\d{2}(\\.\\d)?", "http://terminology.hl7.org/CodeSystem/icd-o-3#"),
    /** DICOM storage classes of the standard itself (PS3.6 table A-1); arcs too short to hide a date or a name. */
    SOP_CLASS("1\\.2\\.840\\.10008\\.5\\.1\\.4(\\.\\d{1,3}){1,6}", "urn:oid:");

    private final Pattern form;
    private final String namespace;

    CodeSystem(String form, String namespace) {
        this.form = Pattern.compile(form);
        this.namespace = namespace;
    }

    /** The IRI of a code; nothing where the text has not the form of one. */
    Optional<Node> iri(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return form.matcher(code).matches() ? Optional.of(NodeFactory.createURI(namespace + code)) : Optional.empty();
    }
}
