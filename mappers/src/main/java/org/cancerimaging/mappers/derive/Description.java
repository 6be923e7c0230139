package org.cancerimaging.mappers.derive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.describe.DescribeFile;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.Dpv;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;

/**
 * The public description of a dataset (layer D): what people said about it, and what its cases show.
 *
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.1/">DCAT-AP 3.0.1</a>
 */
final class Description {

    private static final Node VERSION = NodeFactory.createURI(DCAT.getURI() + "version");
    private static final Node VERSION_NOTES = NodeFactory.createURI("http://www.w3.org/ns/adms#versionNotes");
    private static final Node ACTIVITY = NodeFactory.createURI("http://www.w3.org/ns/prov#Activity");
    private static final Node GENERATED = NodeFactory.createURI("http://www.w3.org/ns/prov#wasGeneratedBy");

    /** In one order in every process, for the same input must give the same bytes. */
    private static final Map<String, Node> LINKS = new TreeMap<>(Map.ofEntries(
            Map.entry("publications", DCTerms.isReferencedBy.asNode()),
            Map.entry("source", DCTerms.source.asNode()),
            Map.entry("legislation", DcatAp.applicableLegislation),
            Map.entry("legal-basis", Dpv.hasLegalBasis),
            Map.entry("purpose", Dpv.hasPurpose),
            Map.entry("personal-data", Dpv.hasPersonalData),
            Map.entry("type", DCTerms.type.asNode()),
            Map.entry("country", DCTerms.spatial.asNode()),
            Map.entry("language", DCTerms.language.asNode()),
            Map.entry("frequency", DCTerms.accrualPeriodicity.asNode())));

    private final Site site;
    private final Ontology ontology;
    private final Counts counts;
    private final Aggregates aggregates;
    private final Coverage coverage;
    private final DescribeFile said;
    private final Node dataset;
    private final Statements statements = new Statements();
    private final Stated stated;

    Description(
            Site site,
            Ontology ontology,
            Counts counts,
            Aggregates aggregates,
            Coverage coverage,
            DatasetProfile profile) {
        this.site = site;
        this.ontology = ontology;
        this.counts = counts;
        this.aggregates = aggregates;
        this.coverage = coverage;
        this.said = profile.said();
        this.dataset = NodeFactory.createURI(site.datasetIri());
        this.stated = new Stated(dataset, said, statements);
    }

    List<Triple> list() {
        statements.type(dataset, DCAT.Dataset.asNode()).type(dataset, Imaging.ImagingDataset);
        describe();
        govern();
        tellOrigin();
        Coverage told = aggregates.isOfMany() ? coverage : Coverage.NONE;
        tellPeriod(told);
        new Population(ontology, counts, aggregates, stated).write();
        new MarkedParts(ontology, counts, aggregates).write(dataset, statements);
        new Codings(counts, stated).write();
        new Variables(ontology, counts.contents(), dataset, statements).write();
        new Parties(site, stated).write();
        new Distributions(site, stated).write(modalities(), told.bytes());
        return statements.list();
    }

    /** The keys of the description file that fill what is in the list; to be called after it. */
    List<Filled> keys() {
        return statements.keys();
    }

    private void describe() {
        statements.text(dataset, DCTerms.identifier.asNode(), site.datasetIri());
        stated.texts("title", DCTerms.title.asNode(), "Imaging dataset " + site.dataset())
                .texts("description", DCTerms.description.asNode(), ownDescription())
                .texts("version-notes", VERSION_NOTES)
                .time("issued", DCTerms.issued.asNode())
                .time("modified", DCTerms.modified.asNode());
        stated.from("version", VERSION).from("keywords", DCAT.keyword.asNode());
        statements.text(dataset, VERSION, said.has("version") ? said.text("version") : "1.0.0");
        new Keywords(ontology, counts)
                .with(said.list("keywords"))
                .forEach(keyword -> statements.english(dataset, DCAT.keyword.asNode(), keyword));
    }

    private void govern() {
        stated.links("landing-page", DCAT.landingPage.asNode(), FOAF.Document.asNode())
                .links("documentation", FOAF.page.asNode(), FOAF.Document.asNode())
                .links(LINKS)
                .period("retention", HealthDcat.retentionPeriod)
                .texts("population", HealthDcat.populationCoverage);
        statements.add(dataset, DCAT.theme.asNode(), DcatAp.HEALTH_THEME);
        statements.add(dataset, DcatAp.applicableLegislation, DcatAp.HEALTH_DATA_SPACE);
        listed("health-theme", HealthDcat.healthTheme, "health-theme", "CANCER_DISEASE");
        listed("health-category", HealthDcat.healthCategory, "health-category", "EHRS");
        listed("access.rights", DCTerms.accessRights.asNode(), "access-right", "RESTRICTED");
        listed(
                "collection-method",
                Eucaim.collectionMethod,
                "collection-method",
                counts.values(Dimension.CONDITION).isEmpty() ? "ONLY_IMAGE" : "PATIENT_BASED");
        listed("interoperability", Eucaim.interoperabilityLevel, "interoperability-tier", "1");
        String kind = counts.hasSegmentations() ? "ANNOTATED" : "ORIGINAL";
        statements.add(dataset, DCTerms.type.asNode(), word("dataset-type", kind));
    }

    private void tellOrigin() {
        Node provenance = stated.part("origin");
        statements.add(dataset, DCTerms.provenance.asNode(), provenance);
        statements.type(provenance, DCTerms.ProvenanceStatement.asNode());
        stated.about(provenance)
                .texts(
                        "provenance",
                        RDFS.label.asNode(),
                        "Mapped at the holder's site from its own imaging and clinical sources; ids are pseudonyms.");
        stated.from("activity", GENERATED);
        List<String> activities = said.list("activity");
        for (int number = 1; number <= activities.size(); number++) {
            Node activity = stated.part("activity-" + number);
            statements.add(dataset, GENERATED, activity).type(activity, ACTIVITY);
            statements.link(activity, DCTerms.type.asNode(), activities.get(number - 1));
        }
    }

    /** Years and nothing finer: days of examinations point to people. What people say goes before what files tell. */
    private void tellPeriod(Coverage told) {
        stated.from("acquired.from", DCTerms.temporal.asNode());
        if (said.has("acquired.from") || said.has("acquired.to")) {
            stated.period("acquired", DCTerms.temporal.asNode());
        } else if (told.from() > 0) {
            Node period = stated.part("acquired");
            statements.add(dataset, DCTerms.temporal.asNode(), period).type(period, DCTerms.PeriodOfTime.asNode());
            statements.year(period, DCAT.startDate.asNode(), told.from());
            statements.year(period, DCAT.endDate.asNode(), told.to());
        }
    }

    private void listed(String key, Node property, String codeList, String otherwise) {
        if (!said.has(key)) {
            statements.add(dataset, property, word(codeList, otherwise));
        }
        stated.links(key, property);
    }

    private Node word(String codeList, String notation) {
        return ontology.codeList(codeList)
                .byNotation(notation)
                .orElseThrow(() -> new IllegalStateException("the code list " + codeList + " lacks " + notation))
                .iri();
    }

    private String modalities() {
        return counts.values(Dimension.MODALITY).stream()
                .map(modality -> ontology.label(modality, "en"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String ownDescription() {
        String modalities = modalities();
        return "Cancer imaging data of " + Parties.publisherName(site, said)
                + (modalities.isEmpty() ? "" : ": " + modalities)
                + ". Counts are rounded; small ones are left out.";
    }
}
