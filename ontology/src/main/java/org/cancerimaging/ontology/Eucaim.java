package org.cancerimaging.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Terms of the EUCAIM hyper-ontology and of the EUCAIM DCAT application profile (v2.0, dataset table).
 *
 * <p>Values come from the code lists, not from here.
 */
public final class Eucaim {

    /** The namespace. */
    public static final String NS = "https://cancerimage.eu/ontology/EUCAIM#";

    public static final Node hasBirthSex = term("hasBirthSex");
    public static final Node hasCondition = term("hasCondition");
    public static final Node hasImageModality = term("hasImageModality");
    public static final Node hasEquipmentManufacturer = term("hasEquipmentManufacturer");
    public static final Node hasImageBodyPart = term("hasImageBodyPart");
    public static final Node hasAnnotationLabel = term("hasAnnotationLabel");
    public static final Node hasAlgorithmType = term("hasAlgorithmType");
    public static final Node nbrOfSegmentations = term("nbrOfSegmentations");
    public static final Node collectionMethod = term("collectionMethod");
    public static final Node interoperabilityLevel = term("interoperabilityLevel");

    private Eucaim() {}

    /** The term with this code or local name, e.g. {@code IMG1000026}. */
    public static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
