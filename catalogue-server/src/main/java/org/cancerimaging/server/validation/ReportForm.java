package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cancerimaging.server.http.ContentNegotiation;

/** The forms of a report, in the server's order of preference. */
public enum ReportForm implements ContentNegotiation.Offer {
    /** For programs: findings by fix, every check. */
    JSON("json", "application/json"),
    /** For terminals. */
    TEXT("text", "text/plain"),
    /** One page that needs nothing else. */
    HTML("html", "text/html"),
    /** A sh:ValidationReport (SHACL §3.6). */
    TURTLE("turtle", "text/turtle"),
    /** The same as JSON-LD. */
    JSON_LD("jsonld", "application/ld+json"),
    /** For continuous integration: each check is a test case. */
    JUNIT("junit", "application/xml"),
    /** For code scanning: SARIF 2.1.0. */
    SARIF("sarif", "application/sarif+json"),
    /** For spreadsheets: a row for each finding. */
    CSV("csv", "text/csv");

    private final String id;
    private final String mediaType;

    ReportForm(String id, String mediaType) {
        this.id = id;
        this.mediaType = mediaType;
    }

    /** The form of this name; empty where there is none. */
    public static Optional<ReportForm> find(String id) {
        return Arrays.stream(values()).filter(form -> form.id.equals(id)).findAny();
    }

    /** The names of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ReportForm::id).toList();
    }

    /** Its name on the command line and in {@code ?format=}. */
    public String id() {
        return id;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(mediaType);
    }

    /** The media type that is sent; all forms are UTF-8. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Writes the outcome in this form; flushes, does not close. */
    public void write(Outcome outcome, Writer out) throws IOException {
        writer().write(outcome, out);
        out.flush();
    }

    private ReportWriter writer() {
        return switch (this) {
            case JSON -> new JsonReport();
            case TEXT -> new TextReport(false, false);
            case HTML -> new HtmlReport();
            case TURTLE -> new RdfReport(false);
            case JSON_LD -> new RdfReport(true);
            case JUNIT -> new JunitReport();
            case SARIF -> new SarifReport();
            case CSV -> new CsvReport();
        };
    }
}
