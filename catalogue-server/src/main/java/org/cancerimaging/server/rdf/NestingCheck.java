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

    private NestingCheck() {}

    static void check(RdfSource source, int limit) throws IOException {
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
