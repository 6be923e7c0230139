package org.cancerimaging.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** The one prefix map of everything that we write. */
public final class Prefixes {

    private static final Map<String, String> ALL = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("cimo", Imaging.NS),
            Map.entry("cv", DcatAp.CORE_VOCABULARY),
            Map.entry("dcat", DCAT.getURI()),
            Map.entry("dcatap", DcatAp.NS),
            Map.entry("dcm", "http://dicom.nema.org/resources/ontology/DCM/"),
            Map.entry("dct", DCTerms.getURI()),
            Map.entry("dqv", "http://www.w3.org/ns/dqv#"),
            Map.entry("eucaim", Eucaim.NS),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("healthdcatap", HealthDcat.NS),
            Map.entry("hydra", "http://www.w3.org/ns/hydra/core#"),
            Map.entry("ncit", "http://purl.obolibrary.org/obo/NCIT_"),
            Map.entry("owl", OWL.getURI()),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", RDF.getURI()),
            Map.entry("rdfs", RDFS.getURI()),
            Map.entry("sct", "http://snomed.info/id/"),
            Map.entry("sh", "http://www.w3.org/ns/shacl#"),
            Map.entry("skos", SKOS.getURI()),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("xsd", XSD.getURI()))));

    private Prefixes() {}

    /** Namespace by prefix, in order of prefix. */
    public static Map<String, String> all() {
        return ALL;
    }

    /** Gives the graph these prefixes, for output that people read. */
    public static void addTo(Graph graph) {
        graph.getPrefixMapping().setNsPrefixes(ALL);
    }
}
