package org.cancerimaging.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.Optional;

/** The fences between modules, features and libraries. A change here needs a record in {@code docs/decisions}. */
@AnalyzeClasses(packages = "org.cancerimaging", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String ROOT = "org.cancerimaging.";

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theOntologyKnowsNobody =
            outside("ontology..", "shapes..", "sparql..", "mappers..", "server..");

    @ArchTest
    static final ArchRule shapesKnowTheOntologyOnly = outside("shapes..", "sparql..", "mappers..", "server..");

    @ArchTest
    static final ArchRule sparqlKnowsTheOntologyOnly = outside("sparql..", "shapes..", "mappers..", "server..");

    @ArchTest
    static final ArchRule mappersKnowTheOntologyOnly = outside("mappers..", "shapes..", "sparql..", "server..");

    @ArchTest
    static final ArchRule theStoreKnowsNoFeature = outside(
            "server.store..",
            "server.ingest..",
            "server.discovery..",
            "server.feeds..",
            "server.query..",
            "server.vocabulary..",
            "server.validation..",
            "server.access..",
            "server.http..",
            "server.rdf..",
            "server.app..",
            "server.bench..",
            "server.demo..");

    @ArchTest
    static final ArchRule accessHttpAndRdfKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "server.access..", ROOT + "server.http..", ROOT + "server.rdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(features());

    @ArchTest
    static final ArchRule ingestKnowsNoOtherFeature = outside(
            "server.ingest..",
            "server.discovery..",
            "server.feeds..",
            "server.query..",
            "server.validation..",
            "server.vocabulary..",
            "server.demo..");

    @ArchTest
    static final ArchRule discoveryKnowsNoOtherFeature = outside(
            "server.discovery..",
            "server.ingest..",
            "server.feeds..",
            "server.query..",
            "server.validation..",
            "server.vocabulary..",
            "server.demo..");

    @ArchTest
    static final ArchRule feedsKnowNoOtherFeature = outside(
            "server.feeds..",
            "server.ingest..",
            "server.discovery..",
            "server.query..",
            "server.validation..",
            "server.vocabulary..",
            "server.demo..");

    @ArchTest
    static final ArchRule queryKnowsNoOtherFeature = outside(
            "server.query..",
            "server.ingest..",
            "server.discovery..",
            "server.feeds..",
            "server.validation..",
            "server.vocabulary..",
            "server.demo..");

    @ArchTest
    static final ArchRule vocabularyKnowsNoOtherFeature = outside(
            "server.vocabulary..",
            "server.ingest..",
            "server.discovery..",
            "server.feeds..",
            "server.query..",
            "server.validation..",
            "server.demo..");

    @ArchTest
    static final ArchRule validationKnowsNoOtherFeature = outside(
            "server.validation..",
            "server.ingest..",
            "server.discovery..",
            "server.feeds..",
            "server.query..",
            "server.vocabulary..",
            "server.demo..");

    @ArchTest
    static final ArchRule backupKnowsNoOtherFeature = outside(
            "server.backup..",
            "server.ingest..",
            "server.discovery..",
            "server.feeds..",
            "server.query..",
            "server.validation..",
            "server.vocabulary..",
            "server.demo..");

    @ArchTest
    static final ArchRule stewardKnowsNoOtherFeature = outside(
            "server.steward..",
            "server.ingest..",
            "server.discovery..",
            "server.feeds..",
            "server.query..",
            "server.history..",
            "server.validation..",
            "server.vocabulary..",
            "server.backup..",
            "server.demo..");

    @ArchTest
    static final ArchRule workspaceKnowsNoOtherFeature = outside(
            "server.workspace..",
            "server.ingest..",
            "server.discovery..",
            "server.feeds..",
            "server.query..",
            "server.history..",
            "server.steward..",
            "server.validation..",
            "server.vocabulary..",
            "server.backup..",
            "server.demo..");

    @ArchTest
    static final ArchRule nobodyElseKnowsTheWorkspace = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "server.workspace..", ROOT + "server.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "server.workspace..");

    @ArchTest
    static final ArchRule nobodyElseKnowsTheSteward = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "server.steward..", ROOT + "server.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "server.steward..");

    @ArchTest
    static final ArchRule onlyTheApplicationKnowsTheApplication = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "server.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "server.app..");

    @ArchTest
    static final ArchRule topBraidStaysInShapes = library("shapes..", "org.topbraid..");

    @ArchTest
    static final ArchRule tdbStaysInItsPackage = library("server.store.tdb..", "org.apache.jena.tdb2..");

    @ArchTest
    static final ArchRule luceneStaysInItsPackage = library("server.query.text..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule micronautStaysInTheServer = library("server..", "io.micronaut..");

    @ArchTest
    static final ArchRule jacksonStaysInMappersAndServer = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "mappers..", ROOT + "server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule rdf4jStaysBehindItsTwoDoors = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "server.store.rdf4j..", ROOT + "server.federation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.rdf4j..");

    @ArchTest
    static final ArchRule dcm4cheStaysInItsPackage = library("mappers.dicom.dcm4che..", "org.dcm4che..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Processor|Impl|DTO|Entity|Common|Misc)$")
            .orShould()
            .haveNameMatching(".*\\.(Base|Abstract)[A-Z].*");

    @ArchTest
    static final ArchRule controllersArePackagePrivate = noClasses()
            .that()
            .areAnnotatedWith("io.micronaut.http.annotation.Controller")
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule logsGoThroughSlf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule onlyTheConsoleWritesToTheTerminal = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "server.app.Console")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingSleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule fieldsAreNotOptional =
            fields().should().notHaveRawType(Optional.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule publicFieldsAreFinal = fields().that()
            .arePublic()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(true);

    private static String[] features() {
        return new String[] {
            ROOT + "server.ingest..",
            ROOT + "server.discovery..",
            ROOT + "server.feeds..",
            ROOT + "server.query..",
            ROOT + "server.vocabulary..",
            ROOT + "server.validation..",
            ROOT + "server.backup..",
            ROOT + "server.demo.."
        };
    }

    private static ClassesShouldConjunction outside(String owner, String... forbidden) {
        String[] packages =
                java.util.Arrays.stream(forbidden).map(name -> ROOT + name).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + owner)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ClassesShouldConjunction library(String home, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
