package org.cancerimaging.server.store;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a graph: the same for the same statements, whatever their order and blank node labels.
 *
 * <p>SHA-256 over the canonical N-Quads of RDFC-1.0 (RDF Dataset Canonicalization, §4). That algorithm takes
 * exponential time on graphs made to hurt it; past a fixed number of steps the simpler {@link RefinedHash} is taken.
 */
public final class CanonicalHash {

    private static final long STEPS = 100_000;

    private CanonicalHash() {}

    /** SHA-256 of the canonical form, lower-case hex. Ends in bounded time for every graph. */
    public static String of(Graph graph) {
        try {
            return sha256(canonical(graph));
        } catch (TooManySteps | StackOverflowError poisoned) {
            // A long chain of look-alike blank nodes exhausts the stack of the recursive algorithm: same answer.
            return RefinedHash.of(graph);
        }
    }

    /** SHA-256 of a text in UTF-8, lower-case hex. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static String canonical(Graph graph) {
        AtomicLong steps = new AtomicLong();
        RdfCanon canon = RdfCanon.create("SHA-256", () -> {
            if (steps.incrementAndGet() > STEPS) {
                throw new TooManySteps();
            }
        });
        Map<Node, String> blanks = new HashMap<>();
        graph.stream().forEach(triple -> add(canon, blanks, triple));
        StringWriter lines = new StringWriter();
        try {
            canon.provide(new NQuadsWriter(lines));
        } catch (RdfConsumerException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return lines.toString();
    }

    private static void add(RdfCanon canon, Map<Node, String> blanks, Triple triple) {
        Node object = triple.getObject();
        String subject = name(blanks, triple.getSubject());
        String predicate = triple.getPredicate().getURI();
        if (!object.isLiteral()) {
            canon.quad(subject, predicate, name(blanks, object), null, null, null, null);
            return;
        }
        String language = languageOf(object);
        String datatype = language == null ? object.getLiteralDatatypeURI() : RDF.langString.getURI();
        canon.quad(subject, predicate, object.getLiteralLexicalForm(), datatype, language, null, null);
    }

    private static @Nullable String languageOf(Node literal) {
        return literal.getLiteralLanguage().isEmpty() ? null : literal.getLiteralLanguage();
    }

    private static String name(Map<Node, String> blanks, Node node) {
        return node.isBlank() ? blanks.computeIfAbsent(node, any -> "_:b" + blanks.size()) : node.getURI();
    }

    private static final class TooManySteps extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }
}
