package org.cancerimaging.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of HealthDCAT-AP, release 8, and of its health category and health theme tables. */
public final class HealthDcat {

    /** The namespace of the official shapes; others in use are aliases of it. */
    public static final String NS = "http://healthdataportal.eu/ns/health#";

    /** Where the authority tables of release 8 lie. */
    public static final String AUTHORITY = "https://hdeu-dcat.data.health.europa.eu/resource/authority/";

    public static final Node healthCategory = term("healthCategory");
    public static final Node healthTheme = term("healthTheme");
    public static final Node hasStructuredData = term("hasStructuredData");
    public static final Node hasVariables = term("hasVariables");
    public static final Node hasCodingSystem = term("hasCodingSystem");
    public static final Node hasCodeValues = term("hasCodeValues");
    public static final Node numberOfUniqueIndividuals = term("numberOfUniqueIndividuals");
    public static final Node numberOfRecords = term("numberOfRecords");
    public static final Node minTypicalAge = term("minTypicalAge");
    public static final Node maxTypicalAge = term("maxTypicalAge");
    public static final Node populationCoverage = term("populationCoverage");
    public static final Node retentionPeriod = term("retentionPeriod");
    public static final Node analytics = term("analytics");
    public static final Node hdab = term("hdab");
    public static final Node hdabCoordinator = term("hdabCoordinator");

    private HealthDcat() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
