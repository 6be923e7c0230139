package org.cancerimaging.mappers.derive;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.privacy.AgeBand;
import org.cancerimaging.mappers.privacy.Cell;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.DcatAp;
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
    private static final String ENGLISH = DcatAp.AUTHORITY + "language/ENG";

    private final Site site;
    private final Ontology ontology;
    private final Counts counts;
    private final Aggregates aggregates;
    private final DatasetProfile profile;
    private final Node dataset;
    private final Statements statements = new Statements();

    Description(Site site, Ontology ontology, Counts counts, Aggregates aggregates, DatasetProfile profile) {
        this.site = site;
        this.ontology = ontology;
        this.counts = counts;
        this.aggregates = aggregates;
        this.profile = profile;
        this.dataset = NodeFactory.createURI(site.datasetIri());
    }

    List<Triple> list() {
        statements.type(dataset, DCAT.Dataset.asNode()).type(dataset, Imaging.ImagingDataset);
        describe();
        govern();
        countPeople();
        listValues();
        new MarkedParts(ontology, counts, aggregates).write(dataset, statements);
        new Parties(statements, site, profile).write(dataset);
        distribute();
        return statements.list();
    }

    private void describe() {
        String name = requireNonNullElse(profile.title(), "Imaging dataset " + site.dataset());
        statements.text(dataset, DCTerms.identifier.asNode(), site.datasetIri());
        statements.english(dataset, DCTerms.title.asNode(), name);
        statements.english(
                dataset, DCTerms.description.asNode(), requireNonNullElse(profile.description(), ownDescription()));
        statements.text(dataset, VERSION, requireNonNullElse(profile.version(), "1.0.0"));
        keywords().forEach(keyword -> statements.english(dataset, DCAT.keyword.asNode(), keyword));
        statements.link(dataset, DCTerms.language.asNode(), ENGLISH);
        statements.date(dataset, DCTerms.issued.asNode(), requireNonNullElse(profile.issued(), ""));
        statements.date(dataset, DCTerms.modified.asNode(), requireNonNullElse(profile.modified(), ""));
        Node provenance = NodeFactory.createURI(site.datasetIri() + "#origin");
        statements.add(dataset, DCTerms.provenance.asNode(), provenance);
        statements.type(provenance, DCTerms.ProvenanceStatement.asNode());
        statements.english(
                provenance,
                RDFS.label.asNode(),
                requireNonNullElse(
                        profile.provenance(),
                        "Mapped at the holder's site from its own imaging and clinical sources; ids are pseudonyms."));
    }

    private void govern() {
        statements.add(dataset, DCAT.theme.asNode(), DcatAp.HEALTH_THEME);
        statements.add(dataset, DcatAp.applicableLegislation, DcatAp.HEALTH_DATA_SPACE);
        statements.link(dataset, HealthDcat.healthTheme, HealthDcat.AUTHORITY + "health-theme/CANCER_DISEASE");
        listed(HealthDcat.healthCategory, "health-category", requireNonNullElse(profile.healthCategory(), "EHRS"));
        statements.flag(dataset, HealthDcat.hasStructuredData, false);
        listed(DCTerms.accessRights.asNode(), "access-right", Parties.rights(profile));
        listed(
                Eucaim.collectionMethod,
                "collection-method",
                requireNonNullElse(
                        profile.collectionMethod(),
                        counts.values(Dimension.CONDITION).isEmpty() ? "ONLY_IMAGE" : "PATIENT_BASED"));
        listed(
                Eucaim.interoperabilityLevel,
                "interoperability-tier",
                requireNonNullElse(profile.interoperability(), "1"));
        listed(DCTerms.type.asNode(), "dataset-type", counts.hasSegmentations() ? "ANNOTATED" : "ORIGINAL");
        String country = requireNonNullElse(profile.country(), "");
        if (!country.isEmpty()) {
            listed(DCTerms.spatial.asNode(), "country", country);
        }
    }

    private void countPeople() {
        number(HealthDcat.numberOfUniqueIndividuals, aggregates.total(Measure.SUBJECTS));
        number(HealthDcat.numberOfRecords, aggregates.total(Measure.STUDIES));
        List<AgeBand> bands = counts.values(Dimension.AGE_BAND).stream()
                .filter(band -> aggregates.isShown(Dimension.AGE_BAND, band))
                .map(Ages::band)
                .toList();
        bands.stream()
                .mapToInt(AgeBand::from)
                .min()
                .ifPresent(age -> statements.whole(dataset, HealthDcat.minTypicalAge, age));
        bands.stream()
                .mapToInt(AgeBand::to)
                .max()
                .ifPresent(age -> statements.whole(dataset, HealthDcat.maxTypicalAge, age));
    }

    /** Which values occur may be told even where their counts may not: a reader must find rare equipment too. */
    private void listValues() {
        values(Eucaim.hasImageModality, Dimension.MODALITY);
        values(Eucaim.hasImageBodyPart, Dimension.BODY_PART);
        values(Eucaim.hasEquipmentManufacturer, Dimension.MANUFACTURER);
        values(Eucaim.hasBirthSex, Dimension.SEX);
        values(Eucaim.hasCondition, Dimension.CONDITION);
    }

    private void distribute() {
        Node distribution = NodeFactory.createURI(site.base() + "distribution/" + site.dataset());
        Node rights = NodeFactory.createURI(distribution.getURI() + "#rights");
        statements.add(dataset, DCAT.distribution.asNode(), distribution);
        statements.type(distribution, DCAT.Distribution.asNode());
        statements.english(distribution, DCTerms.title.asNode(), "Images and case data of " + site.dataset());
        statements.link(distribution, DCAT.accessURL.asNode(), Parties.accessPage(site, profile));
        statements.add(distribution, DcatAp.applicableLegislation, DcatAp.HEALTH_DATA_SPACE);
        statements.link(distribution, DCTerms.license.asNode(), Parties.license(profile));
        statements.add(distribution, DCTerms.rights.asNode(), rights);
        statements.type(rights, DCTerms.RightsStatement.asNode());
        statements.english(rights, RDFS.label.asNode(), "Use within the access conditions of the data holder.");
    }

    private void number(Node property, Cell cell) {
        cell.fold(count -> statements.whole(dataset, property, count), reason -> statements);
    }

    private void values(Node property, Dimension dimension) {
        counts.values(dimension).stream()
                .map(value -> ontology.concept(value)
                        .flatMap(concept -> concept.in(Eucaim.NS))
                        .orElse(value))
                .distinct()
                .forEach(value -> statements.add(dataset, property, value));
    }

    private void listed(Node property, String codeList, String notation) {
        Concept concept = ontology.codeList(codeList).concepts().values().stream()
                .filter(candidate -> candidate.notation().equalsIgnoreCase(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The description file names '" + notation + "', which is not in the code list " + codeList));
        statements.add(dataset, property, concept.iri());
    }

    private List<String> keywords() {
        TreeSet<String> keywords = new TreeSet<>(requireNonNullElse(profile.keywords(), List.of()));
        keywords.add("cancer imaging");
        counts.values(Dimension.MODALITY).forEach(modality -> keywords.add(ontology.label(modality, "en")));
        return List.copyOf(keywords);
    }

    private String ownDescription() {
        List<String> modalities = counts.values(Dimension.MODALITY).stream()
                .map(modality -> ontology.label(modality, "en"))
                .sorted()
                .toList();
        return "Cancer imaging data of " + Parties.publisherName(site, profile)
                + (modalities.isEmpty() ? "" : ": " + String.join(", ", modalities))
                + ". Counts are rounded; small ones are left out.";
    }
}
