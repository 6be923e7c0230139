package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/**
 * One request of a protocol test, and what its answer must be.
 *
 * @param request the {@code ht:Request}
 */
record HttpStep(Resource request) {

    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final Set<String> ROWS = Set.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values");

    /** The requests of a test, in order. */
    static List<HttpStep> of(W3cCase test) {
        Resource action = W3cCase.resource(test.entry(), Suite.MF + "action");
        return W3cCase.resource(action, HT + "requests").as(RDFList.class).asJavaList().stream()
                .map(RDFNode::asResource)
                .map(HttpStep::new)
                .toList();
    }

    private String method() {
        return text(request, HT + "methodName");
    }

    String path() {
        return text(request, HT + "absolutePath");
    }

    Optional<String> body() {
        return content(request).map(body -> text(body, CNT + "chars"));
    }

    private Charset charset() {
        return content(request)
                .map(body -> Charset.forName(text(body, CNT + "characterEncoding")))
                .orElse(Charset.defaultCharset());
    }

    private List<String> headers() {
        return headers(request);
    }

    Optional<String> header(String name) {
        return header(headers(), name);
    }

    /** Name of a variable for the address of the graph that was made. */
    Optional<String> location() {
        return optional(response(), Suite.MF + "expectedLocation").map(Statement::getString);
    }

    /**
     * Sends the request.
     *
     * @param address in place of that of the suite
     * @param text of the body
     */
    HttpResponse<String> send(String address, Optional<String> text, List<String> credentials) {
        BodyPublisher body = text.map(chars -> BodyPublishers.ofByteArray(chars.getBytes(charset())))
                .orElse(BodyPublishers.noBody());
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(address)).method(method(), body);
        for (List<String> headers : List.of(credentials, headers())) {
            if (!headers.isEmpty()) {
                sent.headers(headers.toArray(String[]::new));
            }
        }
        return Peer.send(sent.build());
    }

    /** Fails when the answer is another than expected. */
    void require(HttpResponse<String> answer) {
        List<String> expected = response()
                .listProperties(W3cCase.property(Suite.MF + "expectedStatus"))
                .mapWith(value -> value.getResource().getLocalName())
                .toList();
        assertTrue(
                expected.stream().anyMatch(status -> fits(status, answer.statusCode())),
                () -> method() + " " + path() + ": " + answer.statusCode() + " instead of " + expected + " "
                        + answer.body());
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        optional(response(), Suite.MF + "expectedFormat").ifPresent(format -> requireFormat(format.getString(), type));
        optional(response(), Suite.MF + "expectedBoolean")
                .ifPresent(value -> assertEquals(
                        value.getBoolean(), answer.body().contains("true"), () -> "answer " + answer.body()));
        header(headers(response()), "content-type")
                .ifPresent(expectedType -> assertEquals(expectedType.replaceAll(";.*", ""), type));
        content(response()).ifPresent(body -> requireGraph(text(body, CNT + "chars"), answer.body(), type));
    }

    private static void requireFormat(String format, String type) {
        boolean right = switch (format) {
            case "boolean" -> ROWS.contains(type) && type.startsWith("application/");
            case "tabular" -> ROWS.contains(type);
            default -> RDFLanguages.contentTypeToLang(type) != null;
        };
        assertTrue(right, () -> "a " + format + " answer as " + type);
    }

    private static void requireGraph(String expected, String found, String type) {
        Model right = model(expected, Lang.TURTLE);
        assertTrue(right.isIsomorphicWith(model(found, RDFLanguages.contentTypeToLang(type))), () -> "graph " + found);
    }

    private static Model model(String text, Lang lang) {
        return RDFParser.fromString(text, lang).base("http://www.example/").toModel();
    }

    private static boolean fits(String expected, int status) {
        return switch (expected) {
            case "StatusCode2xx" -> status / 100 == 2;
            case "StatusCode3xx" -> status / 100 == 3;
            case "StatusCode4xx" -> status / 100 == 4;
            case "OK" -> status == 200;
            case "Created" -> status == 201;
            case "NoContent" -> status == 204;
            case "NotFound" -> status == 404;
            default -> throw new AssertionError("unknown status " + expected);
        };
    }

    private Resource response() {
        return W3cCase.resource(request, HT + "resp");
    }

    private static Optional<Resource> content(Resource of) {
        return optional(of, HT + "body").map(Statement::getResource);
    }

    private static List<String> headers(Resource of) {
        List<String> headers = new ArrayList<>();
        optional(of, HT + "headers")
                .ifPresent(list -> list.getResource().as(RDFList.class).asJavaList().stream()
                        .map(RDFNode::asResource)
                        .forEach(header -> {
                            headers.add(text(header, HT + "fieldName"));
                            headers.add(text(header, HT + "fieldValue"));
                        }));
        return headers;
    }

    private static Optional<String> header(List<String> headers, String name) {
        int at = headers.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(headers.get(at + 1));
    }

    private static Optional<Statement> optional(Resource of, String name) {
        return Optional.ofNullable(of.getProperty(W3cCase.property(name)));
    }

    private static String text(Resource of, String name) {
        return of.getProperty(W3cCase.property(name)).getString();
    }
}
