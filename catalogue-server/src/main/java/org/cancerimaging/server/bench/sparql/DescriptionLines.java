package org.cancerimaging.server.bench.sparql;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.Dpv;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;

/** The description of one invented dataset under the profiles of layer D. */
final class DescriptionLines {

    private final DatasetName name;
    private final Dice dice;
    private final Values.Kind kind;
    private final Values.Place place;
    private final Statements statements = new Statements();

    private DescriptionLines(DatasetName name, long seed) {
        this.name = name;
        this.dice = new Dice(seed, name.number());
        this.kind = dice.skewed(Values.KINDS);
        this.place = dice.skewed(Values.PLACES);
    }

    /**
     * Its statements.
     *
     * @param edition told in the title, so that an update changes something
     */
    static List<String> of(DatasetName name, long seed, int edition) {
        DescriptionLines description = new DescriptionLines(name, seed);
        Statements.About dataset = description.statements.about(name.iri());
        description.identify(dataset, edition);
        description.govern(dataset);
        description.image(dataset);
        description.point(dataset);
        description.parties();
        return description.statements.lines();
    }

    private void identify(Statements.About dataset, int edition) {
        dataset.is(DCAT.Dataset.asNode())
                .is(Imaging.ImagingDataset)
                .plain(DCTerms.identifier.asNode(), name.iri())
                .text(
                        DCTerms.title.asNode(),
                        place.word() + " " + kind.word() + " " + name.number() + ", edition " + edition)
                .text(
                        DCTerms.description.asNode(),
                        "Invented " + kind.word() + " series of the " + place.word() + " with outlined findings, part "
                                + name.number() + " of what one site holds.")
                .text(DCAT.keyword.asNode(), place.word() + " cancer")
                .text(DCAT.keyword.asNode(), kind.word())
                .value(DCTerms.issued.asNode(), "2026-01-15", XSDDatatype.XSDdate)
                .text(HealthDcat.populationCoverage, "Invented people of one region.");
    }

    private void govern(Statements.About dataset) {
        dataset.link(DCAT.theme.asNode(), DcatAp.AUTHORITY + "data-theme/HEAL")
                .link(HealthDcat.healthCategory, HealthDcat.AUTHORITY + "healthcategories/EHRS")
                .link(HealthDcat.healthTheme, HealthDcat.AUTHORITY + "health-theme/CANCER_DISEASE")
                .link(DCTerms.type.asNode(), Eucaim.NS + "SPEC1000020")
                .link(DCTerms.type.asNode(), Dpv.NS + "PseudonymisedData")
                .link(DCTerms.accessRights.asNode(), DcatAp.AUTHORITY + "access-right/RESTRICTED")
                .link(DcatAp.applicableLegislation, DcatAp.HEALTH_DATA_SPACE.getURI())
                .link(Dpv.hasLegalBasis, "https://w3id.org/dpv/legal/eu/gdpr#A9-2-j")
                .link(Dpv.hasPurpose, Dpv.NS + "AcademicResearch")
                .link(Dpv.hasPersonalData, "https://w3id.org/dpv/pd#MedicalHealth")
                .link(Eucaim.interoperabilityLevel, Eucaim.NS + "SPEC1000011")
                .link(Eucaim.collectionMethod, Eucaim.NS + "SPEC1000004");
    }

    private void image(Statements.About dataset) {
        dataset.link(Eucaim.hasImageModality, kind.described())
                .link(Eucaim.hasImageBodyPart, place.described())
                .link(Eucaim.hasCondition, Eucaim.NS + place.condition())
                .link(Eucaim.hasEquipmentManufacturer, dice.skewed(Values.MAKERS))
                .link(Eucaim.hasBirthSex, Eucaim.NS + "COM1001370")
                .link(DCTerms.spatial.asNode(), Values.country(dice.one(Values.COUNTRIES)))
                .count(HealthDcat.numberOfUniqueIndividuals, dice.between(5, 400) * 10)
                .count(HealthDcat.numberOfRecords, dice.between(400, 900) * 10)
                .count(HealthDcat.minTypicalAge, dice.between(18, 45))
                .count(HealthDcat.maxTypicalAge, dice.between(60, 85));
    }

    private void point(Statements.About dataset) {
        dataset.link(DCTerms.publisher.asNode(), name.publisher())
                .link(DcatAp.custodian, name.publisher())
                .link(HealthDcat.hdab, name.base() + "agent/access-body")
                .link(DCAT.contactPoint.asNode(), name.iri() + "#contact")
                .link(DCAT.distribution.asNode(), name.distribution())
                .link(DCAT.landingPage.asNode(), "https://example.org/data/" + name.number());
    }

    private void parties() {
        statements
                .about(name.iri() + "#contact")
                .is(VCARD4.Kind.asNode())
                .link(VCARD4.hasEmail.asNode(), "mailto:data@example.org");
        statements
                .about(name.distribution())
                .is(DCAT.Distribution.asNode())
                .link(DCAT.accessURL.asNode(), "https://example.org/access/" + name.number());
        agent(name.publisher(), "Invented hospital " + name.provider(), "research-institute-org");
        agent(name.base() + "agent/access-body", "Invented access body", "national-authority");
    }

    private void agent(String iri, String title, String type) {
        statements
                .about(iri)
                .is(FOAF.Agent.asNode())
                .text(FOAF.name.asNode(), title)
                .link(DCTerms.type.asNode(), HealthDcat.AUTHORITY + "publisher-type/" + type)
                .link(DcatAp.contactPoint, iri + "#contact");
        statements.about(iri + "#contact").is(DcatAp.ContactPoint).plain(DcatAp.email, "data@example.org");
    }
}
