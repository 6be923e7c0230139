package org.cancerimaging.mappers.dicom.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.jspecify.annotations.Nullable;

/** A DICOMweb server of a few studies with one series each, which can be told to misbehave. */
final class FakeServer implements AutoCloseable {

    /** What is answered to a path with query; null for the usual answer. */
    interface Answer {
        @Nullable
        Reply to(String path);
    }

    /** Status, body, and the Location or Retry-After header where there is one. */
    record Reply(int status, String body, String location) {}

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final int studies;
    private Answer answer = path -> null;

    FakeServer(int studies) throws IOException {
        this.studies = studies;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::handle);
        server.start();
    }

    FakeServer answering(Answer answer) {
        this.answer = answer;
        return this;
    }

    DicomWebSource source(int pageSize) {
        URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/dicom-web/");
        return new DicomWebSource(root, Map.of("Authorization", "Bearer secret-token"), "", "", 3, pageSize);
    }

    Outcome harvest(int pageSize) throws WebFault {
        DicomWebSource source = source(pageSize);
        WebRequests requests = new WebRequests(source, Duration.ofMillis(5), Duration.ofSeconds(3));
        return new WebHarvest(source, new WebQuery(source, requests), TestSites.P1.names(), new CollectedIntake())
                .run();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().replace("/dicom-web/", "");
        asked.add(path);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Reply special = answer.to(path);
        Reply reply = special == null ? new Reply(200, usual(path), "") : special;
        if (!reply.location().isEmpty()) {
            exchange.getResponseHeaders().add(reply.status() < 400 ? "Location" : "Retry-After", reply.location());
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String usual(String path) {
        if (path.startsWith("studies?")) {
            int offset = Integer.parseInt(path.replaceAll(".*offset=(\\d+).*", "$1"));
            int limit = Integer.parseInt(path.replaceAll(".*limit=(\\d+).*", "$1"));
            List<String> page = new ArrayList<>();
            for (int i = offset; i < Math.min(studies, offset + limit); i++) {
                page.add(study(i));
            }
            return "[" + String.join(",", page) + "]";
        }
        int number = Integer.parseInt(path.replaceAll("studies/1\\.2\\.(\\d+)/.*", "$1"));
        if (path.contains("/metadata")) {
            return "[" + instance(number) + "]";
        }
        if (path.contains("/instances")) {
            return "[{\"00080018\":{\"vr\":\"UI\",\"Value\":[\"1.4." + number + "\"]}}]";
        }
        return path.contains("offset=0") ? "[" + series(number) + "]" : "[]";
    }

    static String study(int number) {
        return "{\"0020000D\":{\"vr\":\"UI\",\"Value\":[\"1.2." + number + "\"]},"
                + "\"00100020\":{\"vr\":\"LO\",\"Value\":[\"PAT-" + number + "\"]}}";
    }

    static String series(int number) {
        return "{\"0020000E\":{\"vr\":\"UI\",\"Value\":[\"1.3." + number + "\"]},"
                + "\"00080060\":{\"vr\":\"CS\",\"Value\":[\"CT\"]},"
                + "\"00201209\":{\"vr\":\"IS\",\"Value\":[\"12\"]}}";
    }

    /** In an order of its own, with everything that JSON allows. */
    static String instance(int number) {
        return """
            {"7FE00010":{"vr":"OW","BulkDataURI":"http://elsewhere.example/bulk"},
             "00280010":{"vr":"US","Value":[512]},
             "00280011":{"Value":["256"],"vr":"US"},
             "00280030":{"vr":"DS","Value":[0.75,"0.5"]},
             "00180050":{"vr":"DS","Value":["2.5"]},
             "00100010":{"vr":"PN","Value":[{"Alphabetic":"M\\u00fcller^Eva","Ideographic":"\\u5c71\\u7530^\\u592a\\u90ce"}]},
             "00080005":{"vr":"CS","Value":["ISO_IR 100"]},
             "00080016":{"vr":"UI","Value":["1.2.840.10008.5.1.4.1.1.2"]},
             "00080070":{"vr":"LO","Value":["GM\\u00dcND"]},
             "00081090":{"vr":"LO","Value":[null]},
             "00090010":{"vr":"LO","Value":["private"]},
             "00091001":{"vr":"OB","InlineBinary":"AAECAw=="},
             "00082218":{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["39607008"]},
               "00080102":{"vr":"SH","Value":["SCT"]},"00080104":{"vr":"LO","Value":["Lung"]}}]},
             "nonsense":[1,{"a":[]}],
             "0020000E":{"vr":"UI","Value":["1.3.%d"]}}
            """.replace("%d", String.valueOf(number));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
