package org.cancerimaging.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of CSV on the Web by which HealthDCAT-AP describes the variables of a dataset. */
public final class Csvw {

    /** The namespace. */
    public static final String NS = "http://www.w3.org/ns/csvw#";

    public static final Node TableGroup = term("TableGroup");
    public static final Node Table = term("Table");
    public static final Node Schema = term("Schema");
    public static final Node Column = term("Column");
    public static final Node table = term("table");
    public static final Node tableSchema = term("tableSchema");
    public static final Node column = term("column");
    public static final Node name = term("name");
    public static final Node title = term("title");
    public static final Node datatype = term("datatype");
    public static final Node propertyUrl = term("propertyUrl");

    private Csvw() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
