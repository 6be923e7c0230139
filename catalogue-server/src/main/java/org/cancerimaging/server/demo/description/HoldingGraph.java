package org.cancerimaging.server.demo.description;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.Prefixes;

/**
 * Turns a block of text into a full description: all mandatory and most recommended properties of DCAT-AP 3.0.1,
 * HealthDCAT-AP R8 (all three access levels) and the EUCAIM profile v2.0.
 */
final class HoldingGraph {

    private final Holding holding;
    private final Provider provider;
    private final Codes codes;
    private final Subject dataset;

    private HoldingGraph(Holding holding, Provider provider, Codes codes, String base) {
        this.holding = holding;
        this.provider = provider;
        this.codes = codes;
        Graph graph = GraphFactory.createDefaultGraph();
        Prefixes.addTo(graph);
        this.dataset = new Subject(graph, Terms.iri(base + "dataset/" + holding.id()));
    }

    static Graph of(Holding holding, Provider provider, Ontology ontology, String base) {
        HoldingGraph description = new HoldingGraph(holding, provider, new Codes(ontology), base);
        description.identify();
        description.govern();
        description.place();
        description.count();
        description.image();
        description.segment();
        new Parties(provider, Terms.iri(base + "provider/" + provider.id())).of(description.dataset);
        Node distribution = Terms.iri(base + "distribution/" + holding.id());
        new Access(holding, provider).of(description.dataset, new Subject(description.dataset.graph(), distribution));
        return description.dataset.graph();
    }

    private void identify() {
        dataset.is(DCAT.Dataset.asNode())
                .is(Imaging.ImagingDataset)
                .text(DCTerms.identifier.asNode(), dataset.node().getURI())
                .english(DCTerms.title.asNode(), holding.title())
                .english(DCTerms.description.asNode(), holding.description().strip())
                .text(Terms.version, holding.version())
                .date(DCTerms.issued.asNode(), holding.issued())
                .date(DCTerms.modified.asNode(), holding.modified())
                .link(
                        FOAF.page.asNode(),
                        Terms.iri(provider.homepage() + "datasets/" + holding.id()),
                        FOAF.Document.asNode());
        holding.keywords().forEach(keyword -> dataset.english(DCAT.keyword.asNode(), keyword));
        Subject origin = dataset.part("origin").is(DCTerms.ProvenanceStatement.asNode());
        origin.english(RDFS.label.asNode(), holding.origin());
        dataset.link(DCTerms.provenance.asNode(), origin.node());
    }

    private void govern() {
        dataset.link(DCAT.theme.asNode(), DcatAp.HEALTH_THEME)
                .link(HealthDcat.healthTheme, Terms.iri(HealthDcat.AUTHORITY + "health-theme/CANCER_DISEASE"))
                .link(DcatAp.applicableLegislation, DcatAp.HEALTH_DATA_SPACE, Terms.LegalResource)
                .flag(HealthDcat.hasStructuredData, false)
                .link(
                        DCTerms.accessRights.asNode(),
                        codes.of("access-right", holding.access()),
                        DCTerms.RightsStatement.asNode())
                .link(Eucaim.interoperabilityLevel, codes.of("interoperability-tier", holding.tier()))
                .link(DCTerms.type.asNode(), Terms.PSEUDONYMISED)
                .link(Terms.hasLegalBasis, Terms.RESEARCH_EXEMPTION)
                .link(Terms.hasPurpose, Terms.RESEARCH)
                .link(Terms.hasPersonalData, Terms.HEALTH);
        each(HealthDcat.healthCategory, "health-category", holding.categories());
        each(DCTerms.type.asNode(), "dataset-type", holding.types());
        each(Eucaim.collectionMethod, "collection-method", holding.methods());
    }

    private void place() {
        dataset.link(DCTerms.spatial.asNode(), codes.of("country", provider.country()), DCTerms.Location.asNode())
                .link(DCTerms.language.asNode(), language("ENG"), DCTerms.LinguisticSystem.asNode())
                .link(DCTerms.language.asNode(), language(provider.language()), DCTerms.LinguisticSystem.asNode())
                .english(HealthDcat.populationCoverage, holding.coverage())
                .link(DCAT.landingPage.asNode(), Terms.iri(provider.homepage() + "datasets/" + holding.id()))
                .link(DCTerms.accrualPeriodicity.asNode(), codes.of("frequency", "ANNUAL"));
        period(
                "acquired",
                DCTerms.temporal.asNode(),
                holding.acquired().get(0),
                holding.acquired().get(1));
        period(
                "retention",
                HealthDcat.retentionPeriod,
                holding.issued().getYear(),
                holding.issued().getYear() + 15);
    }

    private void count() {
        dataset.number(HealthDcat.numberOfUniqueIndividuals, holding.cases())
                .number(HealthDcat.numberOfRecords, holding.studies())
                .number(HealthDcat.minTypicalAge, holding.ages().get(0))
                .number(HealthDcat.maxTypicalAge, holding.ages().get(1))
                .text(HealthDcat.hasCodeValues, holding.codes())
                .link(
                        HealthDcat.hasCodingSystem,
                        Terms.iri(HealthDcat.AUTHORITY + "coding-system/ICD-10"),
                        DCTerms.Standard.asNode());
    }

    private void image() {
        dataset.link(Eucaim.hasCondition, codes.eucaim("condition", holding.condition()));
        each(Eucaim.hasBirthSex, "sex", holding.sexes());
        each(Eucaim.hasImageModality, "modality", holding.modalities());
        each(Eucaim.hasImageBodyPart, "body-region", holding.regions());
        each(Eucaim.hasEquipmentManufacturer, "manufacturer", holding.manufacturers());
    }

    private void segment() {
        Holding.Segmentations segmentations = holding.segmentations();
        if (segmentations != null) {
            each(Eucaim.hasAnnotationLabel, "body-region", segmentations.regions());
            each(Eucaim.hasAlgorithmType, "algorithm-type", segmentations.algorithms());
            dataset.number(Eucaim.nbrOfSegmentations, segmentations.studies());
        }
    }

    private void period(String name, Node property, int first, int last) {
        Subject period = dataset.part(name).is(DCTerms.PeriodOfTime.asNode());
        period.year(DCAT.startDate.asNode(), first).year(DCAT.endDate.asNode(), last);
        dataset.link(property, period.node());
    }

    private void each(Node property, String codeList, List<String> notations) {
        notations.forEach(notation -> dataset.link(property, codes.eucaim(codeList, notation)));
    }

    private static Node language(String code) {
        return Terms.iri(DcatAp.AUTHORITY + "language/" + code);
    }
}
