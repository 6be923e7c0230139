package org.cancerimaging.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the Data Quality Vocabulary and of Web Annotation for what is said about a dataset's quality. */
public final class Dqv {

    /** The namespace. */
    public static final String NS = "http://www.w3.org/ns/dqv#";

    /** The namespace of Web Annotation, on which quality annotations build. */
    public static final String ANNOTATION = "http://www.w3.org/ns/oa#";

    public static final Node hasQualityAnnotation = NodeFactory.createURI(NS + "hasQualityAnnotation");
    public static final Node QualityCertificate = NodeFactory.createURI(NS + "QualityCertificate");
    public static final Node hasTarget = NodeFactory.createURI(ANNOTATION + "hasTarget");
    public static final Node hasBody = NodeFactory.createURI(ANNOTATION + "hasBody");

    private Dqv() {}
}
