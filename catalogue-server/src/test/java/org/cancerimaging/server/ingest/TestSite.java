package org.cancerimaging.server.ingest;

import org.cancerimaging.server.http.Site;

/** The site of the tests. */
final class TestSite {

    static final Site SITE = new Site(
            "http://localhost:8080/",
            "Catalogue",
            "Descriptions.",
            "Publisher",
            "https://example.org/",
            "https://example.org/l");

    private TestSite() {}
}
