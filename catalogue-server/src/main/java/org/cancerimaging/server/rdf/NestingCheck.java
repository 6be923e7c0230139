package org.cancerimaging.server.rdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.cancerimaging.server.http.Fault;

/** Looks at the brackets of Turtle and its kin first: the parser goes down the stack with each one that opens. */
final class NestingCheck {

    private static final int CHUNK = 1 << 16;

    private NestingCheck() {}

    static void check(RdfSource source, RdfFormat format, int limit) throws IOException {
        boolean isFlat = format == RdfFormat.N_TRIPLES || format == RdfFormat.N_QUADS;
        if (!isFlat || hasTriplesInTriples(source)) {
            check(source, limit);
        }
    }

    /** Nothing else nests where each statement has a line of its own. */
    private static boolean hasTriplesInTriples(RdfSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] chunk = new byte[CHUNK];
            boolean before = false;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int index = 0; index < read; index++) {
                    boolean bracket = chunk[index] == '<';
                    if (bracket && before) {
                        return true;
                    }
                    before = bracket;
                }
            }
            return false;
        }
    }

    private static void check(RdfSource source, int limit) throws IOException {
        try (InputStream in = source.open()) {
            Tokenizer tokens = TokenizerText.create()
                    .source(in)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .build();
            int depth = 0;
            while (tokens.hasNext()) {
                Token token = tokens.next();
                depth += step(token);
                if (depth > limit) {
                    throw RdfRefusal.tooDeep(
                            limit, new Fault(token.getLine(), token.getColumn(), "one level too many"));
                }
            }
        } catch (RiotException leftToTheParser) {
            // The parser stops at the same place and says why.
        }
    }

    private static int step(Token token) {
        return switch (token.getType()) {
            case LBRACKET, LPAREN, LBRACE, LT2, L_TRIPLE, L_ANN -> 1;
            case RBRACKET, RPAREN, RBRACE, GT2, R_TRIPLE, R_ANN -> -1;
            default -> 0;
        };
    }
}
