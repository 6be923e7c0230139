package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** What must hold for every class and property of {@code cimo.ttl}, and for the file as logic. */
class CimoFileTest {

    private static final Model FILE = read();
    private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/cancer-imaging/ontology");

    @Test
    void theFileIsConsistent() {
        assertTrue(infer(FILE).validate().isValid());
    }

    @Test
    void aThingOfTwoDisjointClassesIsCaught() {
        Model broken = ModelFactory.createDefaultModel().add(FILE);
        broken.createResource("https://example.org/x")
                .addProperty(RDF.type, FILE.createResource(Imaging.Patient.getURI()))
                .addProperty(RDF.type, FILE.createResource(Imaging.ImagingSeries.getURI()));
        assertFalse(infer(broken).validate().isValid());
    }

    @Test
    void aDomainThatMakesAPatientASeriesIsCaught() {
        Model broken = ModelFactory.createDefaultModel().add(FILE);
        broken.createResource("https://example.org/x")
                .addProperty(RDF.type, FILE.createResource(Imaging.Patient.getURI()))
                .addProperty(
                        FILE.createProperty(Imaging.modality.getURI()), FILE.createResource("https://example.org/ct"));
        assertFalse(infer(broken).validate().isValid());
    }

    @Test
    void everyTermIsDefinedByTheOntology() {
        Set<String> lacking = new TreeSet<>();
        for (Node term : terms()) {
            for (Node property : List.of(RDFS.label.asNode(), SKOS.definition.asNode(), RDFS.isDefinedBy.asNode())) {
                if (!FILE.getGraph().contains(term, property, Node.ANY)) {
                    lacking.add(term + " " + property);
                }
            }
            assertTrue(FILE.getGraph().contains(term, RDFS.isDefinedBy.asNode(), ONTOLOGY), term::toString);
        }
        assertEquals(Set.of(), lacking);
    }

    @Test
    void everyPropertyHasDomainAndRangeOrSaysWhyNot() {
        Set<String> lacking = new TreeSet<>();
        for (Node type : List.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode(), RDF.Property.asNode())) {
            FILE.getGraph().find(Node.ANY, RDF.type.asNode(), type).forEach(triple -> {
                Node property = triple.getSubject();
                boolean whole = FILE.getGraph().contains(property, RDFS.domain.asNode(), Node.ANY)
                        && FILE.getGraph().contains(property, RDFS.range.asNode(), Node.ANY);
                if (!whole && !FILE.getGraph().contains(property, SKOS.scopeNote.asNode(), Node.ANY)) {
                    lacking.add(property.toString());
                }
            });
        }
        assertEquals(Set.of(), lacking);
    }

    @Test
    void theOntologyIsAlignedWithTheVocabulariesOfTheField() {
        String all = FILE.listStatements().toList().toString();
        for (String namespace : List.of(
                "http://www.w3.org/ns/dcat#",
                "http://healthdataportal.eu/ns/health#",
                "https://cancerimage.eu/ontology/EUCAIM#",
                "http://hl7.org/fhir/",
                "http://hl7.org/fhir/us/mcode/",
                "http://snomed.info/id/",
                "http://dicom.nema.org/resources/ontology/DCM/",
                "http://radlex.org/RID/",
                "http://purl.obolibrary.org/obo/NCIT_",
                "http://loinc.org/",
                "http://unitsofmeasure.org",
                "http://terminology.hl7.org/CodeSystem/icd-o-3",
                "http://purl.obolibrary.org/obo/DUO_",
                "https://w3id.org/dpv#",
                "http://www.w3.org/ns/prov#",
                "http://www.w3.org/ns/dqv#",
                "http://purl.org/linked-data/cube#")) {
            assertTrue(all.contains(namespace), namespace);
        }
    }

    private static Set<Node> terms() {
        return FILE.getGraph()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(node -> node.isURI() && node.getURI().startsWith(Imaging.NS))
                .toSet();
    }

    private static InfModel infer(Model model) {
        return ModelFactory.createInfModel(ReasonerRegistry.getOWLReasoner(), model);
    }

    private static Model read() {
        Model model = ModelFactory.createDefaultModel();
        OntologyFolder.onClassPath()
                .read(folder -> TurtleFile.read(folder.resolve("cimo.ttl")))
                .forEach(model.getGraph()::add);
        return model;
    }
}
