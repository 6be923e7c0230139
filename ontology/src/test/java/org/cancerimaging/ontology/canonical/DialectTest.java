package org.cancerimaging.ontology.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One record in random dialects: whichever names the sender prefers, the record becomes the same. */
final class DialectTest {

    private static final CanonicalNames NAMES = Ontology.load().canonicalNames();
    private static final String RECORD = """
            d:s a dcat:Dataset ; dct:title "Lung"@en ;
                healthdcatap:numberOfRecords "120"^^xsd:nonNegativeInteger ;
                healthdcatap:healthCategory <https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS> ;
                dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> ;
                dct:language <http://publications.europa.eu/resource/authority/language/ENG> ;
                eucaim:hasCondition eucaim:CLIN1000065 ; dct:subject sct:39607008, <http://radlex.org/RID/RID1301> ;
                eucaim:interoperabilityLevel eucaim:SPEC1000009 ;
                <https://w3id.org/dpv#hasPersonalData> <https://w3id.org/dpv/pd#Health> ;
                dct:issued "2026-02-28"^^xsd:date ;
                healthdcatap:hdab [ a <http://xmlns.com/foaf/0.1/Agent> ; dct:type <http://purl.obolibrary.org/obo/NCIT_C12664> ] ;
                dcat:distribution [ dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ;
                    dcat:byteSize "12"^^xsd:nonNegativeInteger ;
                    dcat:accessService [ a dcat:DataService ; dcat:endpointURL d:e ] ;
                    <http://spdx.org/rdf/terms#checksum> [ <http://spdx.org/rdf/terms#checksumValue> "ab" ] ]
            """;

    /** What may stand for what; begin with the canonical name. */
    private static final Map<String, List<String>> SPELLINGS = Map.ofEntries(
            Map.entry(
                    "http://healthdataportal.eu/ns/health#",
                    List.of("https://w3id.org/healthdcat-ap#", "http://data.europa.eu/r5r/healthdcatap#")),
            Map.entry(
                    "https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS",
                    List.of(
                            "http://13.81.34.152:1101/resource/authority/healthcategories/EHRS",
                            "https://publications.europa.eu/resource/authority/healthcategories/ehrs",
                            "http://data.europa.eu/r5r/healthdcat-ap/resource/health-category/ehr")),
            Map.entry(
                    "http://publications.europa.eu/resource/authority/access-right/RESTRICTED",
                    List.of("https://publications.europa.eu/resource/authority/Access-Right/restricted/")),
            Map.entry(
                    "http://publications.europa.eu/resource/authority/language/ENG",
                    List.of("https://publications.europa.eu/resource/authority/language/eng")),
            Map.entry(
                    "http://snomed.info/id/",
                    List.of("http://snomed.info/sct/", "SNOMED-CT:", "SNOMEDCT", "urn:oid:2.16.840.1.113883.6.96#")),
            Map.entry("http://radlex.org/RID/RID", List.of("RID", "RADLEX:RID", "http://www.radlex.org/RID/#RID")),
            Map.entry(
                    "https://cancerimage.eu/ontology/EUCAIM#",
                    List.of("https://hyperontology.eucaim.cancerimage.eu/#", "http://cancerimage.eu/ontology/EUCAIM#")),
            Map.entry(
                    "https://cancerimage.eu/ontology/EUCAIM#interoperabilityLevel",
                    List.of("http://www.w3.org/ns/adms#interoperabilityLevel")),
            Map.entry("https://w3id.org/dpv/pd#", List.of("https://w3id.org/dpv/dpv-pd#")),
            Map.entry("https://w3id.org/dpv#", List.of("http://www.w3.org/ns/dpv#")),
            Map.entry("http://www.w3.org/ns/dcat#DataService", List.of("http://www.w3.org/ns/dcat#Dataservice")),
            Map.entry("http://www.w3.org/ns/dcat#endpointURL", List.of("http://www.w3.org/ns/dcat#endPointURL")),
            Map.entry("http://spdx.org/rdf/terms#checksum", List.of("http://spdx.org/rdf/terms#Checksum")),
            Map.entry("http://www.w3.org/ns/dcat#", List.of("https://www.w3.org/ns/dcat#")),
            Map.entry("http://purl.org/dc/terms/", List.of("https://purl.org/dc/terms/")),
            Map.entry("http://purl.obolibrary.org/obo/NCIT_", List.of("NCIT:", "NCIt:")),
            Map.entry(
                    "https://www.iana.org/assignments/media-types/",
                    List.of(
                            "http://www.iana.org/assignments/media-types/",
                            "https://iana.org/assignments/media-types/")));

    @RepeatedTest(200)
    void everyDialectOfARecordBecomesTheSameGraph() {
        long seed = new Random().nextLong();
        Graph plain = CanonicalNamesTest.graph(RECORD);
        Graph dialect = dialect(plain, new Random(seed));
        Canonical named = NAMES.apply(dialect);
        assertTrue(plain.isIsomorphicWith(named.graph()), "seed " + seed);
        assertTrue(dialect.isIsomorphicWith(named.received(named.graph())), "seed " + seed);
        assertEquals(List.of(), NAMES.apply(named.graph()).renamings(), "seed " + seed);
    }

    @Test
    void theRecordItselfIsCanonical() {
        assertEquals(List.of(), NAMES.apply(CanonicalNamesTest.graph(RECORD)).renamings());
    }

    private static Graph dialect(Graph plain, Random random) {
        List<Triple> triples = new ArrayList<>(plain.stream().toList());
        Collections.shuffle(triples, random);
        Graph dialect = GraphFactory.createDefaultGraph();
        triples.forEach(triple -> dialect.add(
                triple.getSubject(), spelling(triple.getPredicate(), random), spelling(triple.getObject(), random)));
        return dialect;
    }

    private static Node spelling(Node node, Random random) {
        if (node.isLiteral()) {
            return number(node, random);
        }
        if (!node.isURI()) {
            return node;
        }
        String longest = SPELLINGS.keySet().stream()
                .filter(name -> isNamespace(name)
                        ? node.getURI().startsWith(name)
                        : node.getURI().equals(name))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        List<String> others = SPELLINGS.getOrDefault(longest, List.of());
        int pick = random.nextInt(others.size() + 1);
        return pick == others.size()
                ? node
                : NodeFactory.createURI(others.get(pick) + node.getURI().substring(longest.length()));
    }

    private static boolean isNamespace(String name) {
        return !Character.isLetter(name.charAt(name.length() - 1)) || name.endsWith("/RID");
    }

    private static Node number(Node literal, Random random) {
        boolean isCount = XSDDatatype.XSDnonNegativeInteger.equals(literal.getLiteralDatatype());
        return !isCount || random.nextBoolean()
                ? literal
                : NodeFactory.createLiteralDT(literal.getLiteralLexicalForm() + ".0", XSDDatatype.XSDdecimal);
    }
}
