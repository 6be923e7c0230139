package org.cancerimaging.server.bench.sparql;

import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;

/** The mix: what stewards ask about people and series, and what anybody asks about datasets. */
final class Questions {

    private static final int STEP = 7;

    private static final String PREFIXES =
            """
            PREFIX cimo: <%s>
            PREFIX eucaim: <%s>
            PREFIX health: <%s>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX dcm: <%s>
            PREFIX sct: <%s>
            PREFIX age: <%s>
            """.formatted(Imaging.NS, Eucaim.NS, HealthDcat.NS, Values.DCM, Values.SCT, Values.AGE);

    private static final String PATIENTS_OF_DATASETS = """
            SELECT ?dataset (COUNT(DISTINCT ?case) AS ?cases) WHERE {
              ?series cimo:modality dcm:MR ; cimo:manufacturer eucaim:IMG1000044 ; cimo:bodyPart sct:76752008 ;
                cimo:study ?study .
              ?study cimo:patient ?case .
              ?case cimo:inDataset ?dataset .
            } GROUP BY ?dataset""";

    private static final String COHORT_BY_PROVIDER = """
            SELECT ?provider (COUNT(DISTINCT ?case) AS ?cases) WHERE {
              ?case cimo:birthSex sct:248152002 .
              ?study cimo:patient ?case ; cimo:ageAtStudy age:60-64 .
              ?series cimo:study ?study ; cimo:modality dcm:CT ; cimo:bodyPart sct:816094009 .
              BIND (STRBEFORE(STRAFTER(STR(?case), "/case/"), "/") AS ?provider)
            } GROUP BY ?provider""";

    private static final String FIVE_FILTERS = """
            SELECT ?value (COUNT(DISTINCT ?case) AS ?cases) WHERE {
              ?series cimo:modality dcm:MR ; cimo:manufacturer eucaim:IMG1000047 ; cimo:contrast true ; cimo:study ?study .
              ?study cimo:ageAtStudy age:55-59 ; cimo:patient ?case .
              ?case cimo:birthSex sct:248153007 .
              %s
            } GROUP BY ?value""";

    private static final String ONE_FILTER = """
            SELECT ?value (COUNT(DISTINCT ?case) AS ?cases) WHERE {
              ?series cimo:modality dcm:CT ; cimo:study ?study .
              ?study cimo:patient ?case .
              %s
            } GROUP BY ?value""";

    private static final String IMAGES = """
            SELECT ?modality ?manufacturer (SUM(?count) AS ?images) WHERE {
              ?series cimo:modality ?modality ; cimo:manufacturer ?manufacturer ; cimo:instanceCount ?count .
            } GROUP BY ?modality ?manufacturer""";

    private static final String FOLLOWED_UP = """
            SELECT ?dataset ?age (COUNT(DISTINCT ?case) AS ?cases) (SUM(?count) AS ?images) WHERE {
              ?series cimo:modality dcm:PT ; cimo:instanceCount ?count ; cimo:study ?study .
              ?study cimo:timepoint ?point ; cimo:daysFromDiagnosis ?days ; cimo:ageAtStudy ?age ; cimo:patient ?case .
              ?case cimo:birthSex sct:248152002 ; cimo:inDataset ?dataset .
              FILTER (?point = 2 && ?days > 365)
            } GROUP BY ?dataset ?age""";

    private static final String DATASETS_BY_PLACE = """
            SELECT ?country ?place (COUNT(DISTINCT ?dataset) AS ?datasets) WHERE {
              ?dataset a dcat:Dataset ; eucaim:hasImageModality eucaim:IMG1000026 ; dct:spatial ?country ;
                eucaim:hasImageBodyPart ?place ; health:numberOfUniqueIndividuals ?people .
              FILTER (?people >= 500)
            } GROUP BY ?country ?place""";

    private static final String DATASETS_WITH_WORDS = """
            SELECT DISTINCT ?dataset ?title WHERE {
              ?dataset a dcat:Dataset ; dct:title ?title ; dct:description ?text .
              FILTER (CONTAINS(LCASE(STR(?title)), "breast") && CONTAINS(LCASE(STR(?text)), "mri"))
            }""";

    private static final String RECORD = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <%s> { ?s ?p ?o } }";

    private Questions() {}

    static List<Question> of(MadeData data) {
        return List.of(
                restricted("Q1 datasets by 3 facets", PATIENTS_OF_DATASETS),
                restricted("Q2 cohort by provider", COHORT_BY_PROVIDER),
                restricted(
                        "Q3 5 facets, 5 filters",
                        facets(
                                FIVE_FILTERS,
                                "?series cimo:bodyPart ?value .",
                                "?series cimo:sopClass ?value .",
                                "?series cimo:sliceThickness ?value .",
                                "?study cimo:timepoint ?value .",
                                "?case cimo:inDataset ?value .")),
                restricted(
                        "Q3b 3 facets, 1 filter",
                        facets(
                                ONE_FILTER,
                                "?series cimo:manufacturer ?value .",
                                "?series cimo:bodyPart ?value .",
                                "?study cimo:ageAtStudy ?value .")),
                restricted("Q4 images by 2 facets", IMAGES),
                record(data),
                rows("Q6 words in texts", Store.PUBLIC, DATASETS_WITH_WORDS),
                restricted("Q7 steward's join", FOLLOWED_UP),
                facet());
    }

    /** One record as RDF, another one each time. */
    static Question record(MadeData data) {
        return new Question(
                "Q5 one record",
                Store.PUBLIC,
                true,
                number -> List.of(RECORD.formatted(data.name(number * STEP).iri())));
    }

    /** What a page of search results counts. */
    static Question facet() {
        return rows("Q8 facet of datasets", Store.PUBLIC, DATASETS_BY_PLACE);
    }

    private static Question restricted(String name, String... queries) {
        return rows(name, Store.RESTRICTED, queries);
    }

    private static Question rows(String name, Store store, String... queries) {
        List<String> all = Stream.of(queries).map(PREFIXES::concat).toList();
        return new Question(name, store, false, number -> all);
    }

    private static String[] facets(String query, String... patterns) {
        return Stream.of(patterns).map(query::formatted).toArray(String[]::new);
    }
}
