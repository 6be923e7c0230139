package org.cancerimaging.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.StoreUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every refusal and failure is a problem document, whoever noticed it first. */
final class ProblemsTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(Map.of("micronaut.server.max-request-size", "2000"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anUnknownAddressIsNotFound() {
        assertEquals(
                "HTTP-0404",
                problem(404, server.get("/api/v1/nothing")).get("code").asText());
    }

    @Test
    void anUnknownAddressOfTheApiIsAProblemForBrowsersToo() {
        problem(404, server.get("/api/v1/nothing", "Accept", "text/html"));
        problem(404, server.get("/assets/nothing.js", "Accept", "text/html"));
        problem(404, server.get("/assets/..%2f..%2findex.html"));
    }

    @Test
    void aWrongMethodIsRefusedWithTheRightOnes() {
        HttpResponse<String> answer = server.send("DELETE", "/api/v1/trial/fault/failure", "");
        problem(405, answer);
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
    }

    @Test
    void aWrongBodyTypeIsRefusedWithTheRightOnes() {
        JsonNode problem =
                problem(415, server.send("POST", "/api/v1/trial/body", "x", "Content-Type", "application/pdf"));
        assertTrue(problem.get("detail").asText().contains("application/json"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        problem(413, server.send("POST", "/api/v1/trial/body", "x".repeat(5000), "Content-Type", "application/json"));
    }

    @Test
    void aBodyThatDoesNotParseIsABadRequest() {
        problem(400, server.send("POST", "/api/v1/trial/body", "{\"a\":", "Content-Type", "application/json"));
    }

    @Test
    void aParameterOfTheWrongTypeOrMissingIsNamed() {
        assertTrue(problem(400, server.get("/api/v1/trial/number?page=x"))
                .get("detail")
                .asText()
                .contains("'page'"));
        assertTrue(problem(400, server.get("/api/v1/trial/number"))
                .get("detail")
                .asText()
                .contains("'page'"));
    }

    @Test
    void aRefusalKeepsItsCodeAndPlaces() {
        JsonNode problem = problem(400, server.get("/api/v1/trial/fault/refusal"));
        assertEquals("urn:cimo:problem:TRIAL-0001", problem.get("type").asText());
        assertEquals(3, problem.get("errors").get(0).get("line").asInt());
        assertEquals("/api/v1/trial/fault/refusal", problem.get("instance").asText());
    }

    @Test
    void anOutageAsksToComeBack() {
        HttpResponse<String> answer = server.get("/api/v1/trial/fault/outage");
        problem(503, answer);
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void aFailureGivesAnIdAndNothingElse() {
        HttpResponse<String> answer = server.get("/api/v1/trial/fault/failure");
        JsonNode problem = problem(500, answer);
        assertTrue(problem.get("instance").asText().startsWith("urn:uuid:"));
        assertFalse(answer.body().contains("secret"), answer.body());
    }

    @Test
    void headersProtectBrowsersAndLetEveryoneRead() {
        for (String path : List.of("/api/v1/nothing", "/api/v1/trial/fault/failure", "/")) {
            var headers = server.get(path, "Accept", "text/html").headers();
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
            assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"));
            assertEquals("*", headers.firstValue("Access-Control-Allow-Origin").orElse(""));
            assertTrue(headers.firstValue("Access-Control-Allow-Credentials").isEmpty());
        }
    }

    @Test
    void optionsNameTheMethods() {
        HttpResponse<String> answer = server.send("OPTIONS", "/api/v1/trial/fault/failure", "");
        assertEquals(204, answer.statusCode());
        assertTrue(
                answer.headers().firstValue("Allow").orElse("").contains("HEAD"),
                answer.headers().toString());
    }

    static JsonNode problem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        try {
            JsonNode problem = new ObjectMapper().readTree(answer.body());
            assertEquals(status, problem.get("status").asInt());
            assertTrue(problem.hasNonNull("title") && problem.hasNonNull("detail") && problem.hasNonNull("type"));
            return problem;
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }

    @Controller("/api/v1/trial")
    static final class TrialController {

        private static final Map<String, RuntimeException> FAULTS = Map.of(
                "failure", new IllegalStateException("secret"),
                "outage", new StoreUnavailable("no", new IllegalStateException("secret")),
                "refusal", new CatalogueException(400, "TRIAL-0001", "Wrong.", List.of(new Fault(3, 5, "a dot"))));

        @Get("/fault/{kind}")
        String fault(@PathVariable String kind) {
            RuntimeException fault = FAULTS.get(kind);
            if (fault != null) {
                throw fault;
            }
            return "fine";
        }

        @Get("/number")
        String number(@QueryValue int page) {
            return "" + page;
        }

        @Post("/body")
        @Consumes("application/json")
        String body(@Body Map<String, Object> body) {
            return "" + body.size();
        }
    }
}
