package org.cancerimaging.server.demo.description;

/**
 * One invented provider, a block of {@code demo/providers.yaml}.
 *
 * @param id its id in the catalogue
 * @param country ISO 3166-1 alpha-2
 * @param language code in the EU language table, e.g. {@code DEU}
 * @param kind code in the publisher-type table of HealthDCAT-AP
 * @param name official name
 */
public record Provider(String id, String country, String language, String kind, String name) {

    /** The office that answers questions. */
    public String email() {
        return "imaging-data@" + id + ".example";
    }

    /** Its web page; leads nowhere. */
    public String homepage() {
        return "https://www." + id + ".example/";
    }
}
