package org.cancerimaging.ontology.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalNamesTest {

    private static final CanonicalNames NAMES = Ontology.load().canonicalNames();
    private static final String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX eucaim: <https://cancerimage.eu/ontology/EUCAIM#>
            PREFIX healthdcatap: <http://healthdataportal.eu/ns/health#>
            PREFIX cimo: <https://w3id.org/cancer-imaging/ontology#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX sct: <http://snomed.info/id/>
            PREFIX d: <https://data.example.org/>
            """;

    /** Terms, values, codes as text, datatypes: what is written on the left is meant on the right. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        d:s <https://w3id.org/healthdcat-ap#numberOfRecords> 9 | d:s healthdcatap:numberOfRecords "9"^^xsd:nonNegativeInteger
        d:s <https://healthdcat-ap.github.io/#hdab> d:h | d:s healthdcatap:hdab d:h
        d:s <http://data.europa.eu/r5r/healthdcatap#hdab> d:h | d:s healthdcatap:hdab d:h
        d:s healthdcatap:healthCategory <http://13.81.34.152:1101/resource/authority/healthcategories/EHRS> | d:s healthdcatap:healthCategory <https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS>
        d:s healthdcatap:healthCategory <https://publications.europa.eu/resource/authority/healthcategories/ehrs/> | d:s healthdcatap:healthCategory <https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS>
        d:s dct:accessRights <https://publications.europa.eu/resource/authority/access-right/restricted/> | d:s dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED>
        d:s dct:accessRights "http://publications.europa.eu/resource/authority/access-right/PUBLIC" | d:s dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC>
        d:s dct:subject <http://snomed.info/sct/363406005> | d:s dct:subject sct:363406005
        d:s dct:subject <SNOMED-CT:363406005> | d:s dct:subject sct:363406005
        d:s dct:subject <urn:oid:2.16.840.1.113883.6.96#363406005> | d:s dct:subject sct:363406005
        d:s dct:subject <http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl#C12664> | d:s dct:subject <http://purl.obolibrary.org/obo/NCIT_C12664>
        d:s eucaim:hasCondition "SNOMEDCT363406005" | d:s eucaim:hasCondition eucaim:CLIN1000057
        d:s eucaim:hasImageModality <http://dicom.nema.org/resources/ontology/DCM#CT> | d:s eucaim:hasImageModality eucaim:IMG1000026
        d:s eucaim:hasImageModality <RADLEX:RID10321> | d:s eucaim:hasImageModality eucaim:IMG1000026
        d:s eucaim:hasImageModality "EUCAIM:IMG1000042" | d:s eucaim:hasImageModality eucaim:IMG1000026
        d:s cimo:modality eucaim:IMG1000042 | d:s cimo:modality <http://dicom.nema.org/resources/ontology/DCM/CT>
        d:s cimo:bodyPart sct:43799004 | d:s cimo:bodyPart sct:816094009
        d:s dcat:endPointURL d:e | d:s dcat:endpointURL d:e
        d:s a dcat:Dataservice | d:s a dcat:DataService
        d:s a <http://www.w3.org/ns/odrl/2/Obligation> | d:s a <http://www.w3.org/ns/odrl/2/Duty>
        d:s <http://spdx.org/rdf/terms#Checksum> d:c | d:s <http://spdx.org/rdf/terms#checksum> d:c
        d:s <http://www.w3.org/ns/adms#interoperabilityLevel> <https://hyperontology.eucaim.cancerimage.eu/#SPEC1000009> | d:s eucaim:interoperabilityLevel eucaim:SPEC1000009
        d:s dcat:mediaType "text/csv" | d:s dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv>
        d:s dcat:mediaType <http://iana.org/assignments/media-types/text/csv> | d:s dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv>
        d:s dcat:byteSize 12.0 | d:s dcat:byteSize "12"^^xsd:nonNegativeInteger
        d:s dct:issued "2026-02-28"^^xsd:dateTime | d:s dct:issued "2026-02-28"^^xsd:date
        d:s <https://purl.org/dc/terms/title> "a"@en | d:s dct:title "a"@en
        d:s dct:issued "2026"^^<https://www.w3.org/2001/XMLSchema#gYear> | d:s dct:issued "2026"^^xsd:gYear
        d:s <https://w3id.org/dpv#hasPersonalData> <https://w3id.org/dpv/dpv-pd#Health> | d:s <https://w3id.org/dpv#hasPersonalData> <https://w3id.org/dpv/pd#Health>
        d:s a <https://schema.org/Dataset>, <http://schema.org/Dataset> | d:s a <https://schema.org/Dataset>
        """)
    void whatOthersWriteGetsOneName(String received, String canonical) {
        Canonical named = NAMES.apply(graph(received));
        assertTrue(graph(canonical).isIsomorphicWith(named.graph()), () -> "got " + named.graph());
        assertFalse(named.renamings().isEmpty());
        assertTrue(graph(received).isIsomorphicWith(named.received(named.graph())), "the original can be told again");
        assertTrue(NAMES.apply(named.graph()).renamings().isEmpty(), "a second time changes nothing");
    }

    /** Nobody but the provider knows what is meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        d:s dct:conformsTo <http://snomed.info/sct/900000000000207008>
        d:s dct:conformsTo <http://snomed.info/sct/731000124108>
        d:s dct:conformsTo <https://w3id.org/healthdcat-ap#>
        d:s <http://xmlns.com/foaf/0.1/page> <https://healthdcat-ap.github.io/#Dataset.analytics>
        d:s dcat:byteSize 12.5
        d:s dcat:byteSize "12"
        d:s dcat:byteSize -12
        d:s dct:issued "28.02.2026"
        d:s dct:issued "2026-02-28T10:00:00"^^xsd:dateTime
        d:s dct:issued "2026-02-28"@en
        d:s dct:temporal "P1D"
        d:s dct:title "SNOMED-CT:363406005"
        d:s dct:title "text/csv"
        d:s eucaim:hasImageModality "a kind of CT"
        d:s eucaim:hasImageModality "CT"@en
        d:s dct:relation eucaim:IMG1000042
        d:s dcat:theme <http://publications.europa.eu/resource/authority/data-theme/he-al>
        d:s healthdcatap:healthTheme <http://data.europa.eu/r5r/healthdcat-ap/resource/health-theme/cancer>
        d:s dct:creator <https://orcid.org/0000-0001>
        """)
    void whatIsUncertainStays(String statement) {
        Graph received = graph(statement);
        Canonical named = NAMES.apply(received);
        assertSame(received, named.graph());
        assertEquals(List.of(), named.renamings());
    }

    @Test
    void aChangeIsToldByItsNamesAndItsCountOnly() {
        Canonical named = NAMES.apply(graph("d:s dct:subject <http://snomed.info/sct/363406005>, "
                + "<http://snomed.info/sct/363358000>, sct:399068003"));
        assertEquals(
                List.of(new Renaming(
                        Renaming.Kind.NAMESPACE, "http://snomed.info/sct/", "http://snomed.info/id/", 2, "snomed-sct")),
                named.renamings());
        assertEquals(
                "renamed 2 x from http://snomed.info/sct/ to http://snomed.info/id/",
                named.renamings().get(0).sentence());
    }

    @Test
    void statementsThatBecomeTheSameAreBothRemembered() {
        Graph received = graph("d:s dct:subject <http://snomed.info/sct/363406005>, sct:363406005");
        Canonical named = NAMES.apply(received);
        assertEquals(1, named.graph().size());
        assertTrue(received.isIsomorphicWith(named.received(named.graph())));
    }

    @Test
    void onlyAPartThatWasRenamedCountsAsRenamed() {
        Canonical named = NAMES.apply(graph("d:s dcat:endPointURL d:e . d:t dct:title \"T\"@en"));
        assertTrue(named.isRenamed(named.graph()));
        assertFalse(named.isRenamed(graph("d:t dct:title \"T\"@en")));
    }

    static Graph graph(String statements) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + statements + " .", Lang.TURTLE)
                .resolveURIs(false)
                .parse(graph);
        return graph;
    }
}
