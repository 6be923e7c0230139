package org.cancerimaging.server.store.rdf4j;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.http.HttpHeaders;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.message.BasicHeader;
import org.eclipse.rdf4j.http.client.SPARQLProtocolSession;
import org.eclipse.rdf4j.http.client.SharedHttpClientSessionManager;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultFormat;
import org.eclipse.rdf4j.repository.http.HTTPRepository;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.eclipse.rdf4j.rio.RDFFormat;

/** Engines behind the network. Nothing is asked of them before the first read. */
final class RemoteEngines {

    private static final Pattern RDF4J = Pattern.compile("https?://[^?,#]+/repositories/[^/?,#]+");

    private static final int CONNECT_MILLIS = 5_000;

    /** Of silence within an answer. */
    private static final int READ_MILLIS = 60_000;

    /** A query holds one for each pattern that it is in the middle of. */
    private static final int CONNECTIONS = 256;

    private RemoteEngines() {}

    /**
     * The engine at an address.
     *
     * @param address a repository of an RDF4J server, or where queries go and, behind a comma, updates
     * @param secret {@code user:password}, {@code Bearer TOKEN}, or empty
     */
    static Engine at(String address, String secret) {
        SharedHttpClientSessionManager sessions = new SharedHttpClientSessionManager();
        sessions.setHttpClientBuilder(client(secret));
        return RDF4J.matcher(address).matches() ? statements(address, sessions) : sparql(address, sessions);
    }

    private static Engine statements(String address, SharedHttpClientSessionManager sessions) {
        HTTPRepository repository = new HTTPRepository(address);
        repository.setHttpClientSessionManager(sessions);
        repository.setPreferredRDFFormat(RDFFormat.NQUADS);
        return new StatementEngine(repository, true);
    }

    private static Engine sparql(String address, SharedHttpClientSessionManager sessions) {
        String[] both = address.split(",", 2);
        SPARQLRepository repository = new SPARQLRepository(both[0], both[both.length - 1]) {
            @Override
            protected SPARQLProtocolSession createSPARQLProtocolSession() {
                SPARQLProtocolSession session = super.createSPARQLProtocolSession();
                // XML cannot carry every character of a literal.
                session.setPreferredTupleQueryResultFormat(TupleQueryResultFormat.JSON);
                return session;
            }
        };
        repository.setHttpClientSessionManager(sessions);
        return new SparqlEngine(repository);
    }

    private static HttpClientBuilder client(String secret) {
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout(CONNECT_MILLIS)
                .setConnectionRequestTimeout(CONNECT_MILLIS)
                .setSocketTimeout(READ_MILLIS)
                .build();
        HttpClientBuilder client = HttpClientBuilder.create()
                .setDefaultRequestConfig(limits)
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                // The secret must not follow a redirect to somebody else.
                .disableRedirectHandling()
                .disableCookieManagement();
        return secret.isEmpty()
                ? client
                : client.setDefaultHeaders(List.of(new BasicHeader(HttpHeaders.AUTHORIZATION, authorization(secret))));
    }

    private static String authorization(String secret) {
        return secret.startsWith("Bearer ")
                ? secret
                : "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }
}
