package org.cancerimaging.server.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.FactoryRDF;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Reads a document a second time, only to note where statements stand: the first, fast reading keeps no places, and
 * most documents need none.
 */
final class PlacedParse extends ParserProfileStd {

    private final BiConsumer<Triple, Position> positions;
    private final Map<Node, Position> made = new HashMap<>();

    private final boolean isXml;

    private PlacedParse(FactoryRDF factory, RdfFormat format, String base, BiConsumer<Triple, Position> positions) {
        super(
                factory,
                ErrorHandlerFactory.errorHandlerNoWarnings,
                IRIxResolver.create(base).build(),
                PrefixMapFactory.create(),
                ARQ.getContext().copy(),
                false,
                false);
        this.isXml = format == RdfFormat.RDF_XML;
        this.positions = positions;
    }

    /** Notes what it can; a document that breaks off where the first reading did not is left at that. */
    static void run(
            RdfSource source, RdfFormat format, String base, FactoryRDF factory, BiConsumer<Triple, Position> positions)
            throws IOException {
        PlacedParse profile = new PlacedParse(factory, format, base, positions);
        try (InputStream in = source.open()) {
            RDFParserRegistry.getFactory(format.lang())
                    .create(format.lang(), profile)
                    .read(in, base, format.lang().getContentType(), profile.sink(), ARQ.getContext());
        } catch (RiotException leftAtThat) {
            // The reading that counts has judged the document already.
        }
    }

    /** RDF/XML makes statements without a place, but its parts with one. */
    private StreamRDF sink() {
        return !isXml
                ? StreamRDFLib.sinkNull()
                : new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        noteParts(triple);
                    }
                };
    }

    /** The tag of the property, or of the element whose name is the class. */
    private void noteParts(Triple triple) {
        boolean type = triple.getPredicate().equals(RDF.type.asNode());
        Position place = made.get(type ? triple.getObject() : triple.getPredicate());
        if (place != null) {
            note(triple, place.line(), place.column());
        }
    }

    @Override
    public Node createURI(String iri, long line, long column) {
        return made(super.createURI(iri, line, column), line, column);
    }

    @Override
    public Node createURI(IRIx iri, long line, long column) {
        return made(super.createURI(iri, line, column), line, column);
    }

    private Node made(Node node, long line, long column) {
        if (isXml && line > 0) {
            made.put(node, new Position(line, Math.max(column, 1)));
        }
        return node;
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        Triple triple = super.createTriple(subject, predicate, object, line, column);
        note(triple, line, column);
        return triple;
    }

    @Override
    public Quad createQuad(Node graph, Node subject, Node predicate, Node object, long line, long column) {
        Quad quad = super.createQuad(graph, subject, predicate, object, line, column);
        note(quad.asTriple(), line, column);
        return quad;
    }

    private void note(Triple triple, long line, long column) {
        if (line > 0) {
            positions.accept(triple, new Position(line, Math.max(column, 1)));
        }
    }
}
