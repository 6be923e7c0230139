package org.cancerimaging.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms that DCAT-AP 3.0.1 and its core vocabularies add to DCAT, and the EU authority tables it points to. */
public final class DcatAp {

    /** The namespace. */
    public static final String NS = "http://data.europa.eu/r5r/";

    /** Namespace of the core vocabularies (contact points of agents). */
    public static final String CORE_VOCABULARY = "http://data.europa.eu/m8g/";

    /** Where the authority tables of the EU Publications Office lie: country, language, file-type, access-right. */
    public static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    public static final Node applicableLegislation = NodeFactory.createURI(NS + "applicableLegislation");
    public static final Node availability = NodeFactory.createURI(NS + "availability");
    public static final Node hvdCategory = NodeFactory.createURI(NS + "hvdCategory");

    public static final Node contactPoint = NodeFactory.createURI(CORE_VOCABULARY + "contactPoint");
    public static final Node ContactPoint = NodeFactory.createURI(CORE_VOCABULARY + "ContactPoint");
    public static final Node contactPage = NodeFactory.createURI(CORE_VOCABULARY + "contactPage");
    public static final Node email = NodeFactory.createURI(CORE_VOCABULARY + "email");

    /** The data holder before the law (GeoDCAT-AP 3.0), which HealthDCAT-AP and EUCAIM took over. */
    public static final Node custodian = NodeFactory.createURI("http://data.europa.eu/930/custodian");

    /** The regulation on the European Health Data Space, (EU) 2025/327. */
    public static final Node HEALTH_DATA_SPACE = NodeFactory.createURI("http://data.europa.eu/eli/reg/2025/327/oj");

    /** The data theme "health" of the EU table. */
    public static final Node HEALTH_THEME = NodeFactory.createURI(AUTHORITY + "data-theme/HEAL");

    private DcatAp() {}
}
