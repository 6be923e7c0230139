package org.cancerimaging.server.bench;

/** A dataset description that passes every mandatory rule of DCAT-AP. */
public final class SampleRecord {

    private SampleRecord() {}

    /**
     * The description in Turtle, as provider {@code p1} of a server with the default base IRI submits it.
     *
     * @param id last segment of its IRI
     * @param title its title, repeated in description and version note, so that a half-written record shows two
     */
    public static String turtle(String id, String title) {
        return """
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                @prefix adms: <http://www.w3.org/ns/adms#> .
                <http://localhost:8080/dataset/%1$s> a dcat:Dataset ;
                    dct:title "%2$s"@en ;
                    dct:description "Chest CT of people with lung cancer. %2$s"@en ;
                    adms:versionNotes "%2$s"@en ;
                    dct:publisher <http://localhost:8080/provider/p1> ;
                    dcat:distribution <http://localhost:8080/distribution/%1$s> .
                <http://localhost:8080/provider/p1> a foaf:Agent ; foaf:name "Example Hospital"@en .
                <http://localhost:8080/distribution/%1$s> a dcat:Distribution ;
                    dcat:accessURL <https://example.org/request/%1$s> .
                """.formatted(id, title);
    }
}
