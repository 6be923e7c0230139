package org.cancerimaging.server.app;

/** Bodies of submissions. */
final class Turtle {

    static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix healthdcatap: <http://healthdataportal.eu/ns/health#> .
            @prefix cimo: <https://w3id.org/cancer-imaging/ontology#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private Turtle() {}

    /** A description that passes, without prefixes. */
    static String description(String iri, String title) {
        return """
                <%1$s> a dcat:Dataset ;
                    dct:title "%2$s"@en ;
                    dct:description "Chest CT of people with lung cancer."@en ;
                    dct:publisher <http://localhost:8080/provider/p1> .
                <http://localhost:8080/provider/p1> a foaf:Agent ; foaf:name "Hospital p1"@en .
                """.formatted(iri, title);
    }

    static String dataset(String id, String title) {
        return PREFIXES + description(TestServer.BASE + "dataset/" + id, title);
    }

    /** One that lacks its title, which is mandatory. */
    static String withoutTitle(String id) {
        return dataset(id, "x").replaceAll("dct:title \"x\"@en ;", "");
    }

    /** One patient with a study and a series, all correct. */
    static String cases(String id, String token) {
        String pseudonym = (token + "a".repeat(26)).substring(0, 26);
        return """
                <http://localhost:8080/case/p1/%2$s> a cimo:Patient ;
                    cimo:birthSex <http://snomed.info/id/248153007> ;
                    cimo:inDataset <http://localhost:8080/dataset/%1$s> .
                <http://localhost:8080/study/p1/%2$s> a cimo:ImagingStudy ;
                    cimo:patient <http://localhost:8080/case/p1/%2$s> .
                <http://localhost:8080/series/p1/%2$s> a cimo:ImagingSeries ;
                    cimo:study <http://localhost:8080/study/p1/%2$s> ;
                    cimo:modality <http://dicom.nema.org/resources/ontology/DCM/CT> .
                """.formatted(id, pseudonym);
    }
}
