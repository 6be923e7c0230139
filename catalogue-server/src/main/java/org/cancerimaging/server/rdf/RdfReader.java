package org.cancerimaging.server.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.FactoryRDF;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Fault;

/** Turns a document into a graph, or refuses it with line and column. Named graphs are read as one. Thread-safe. */
public final class RdfReader {

    private static final Duration JSON_LD_TIMEOUT = Duration.ofSeconds(30);

    private final String base;
    private final RdfLimits limits;

    /**
     * Makes a reader.
     *
     * @param base relative IRIs are resolved against it
     */
    public RdfReader(String base, RdfLimits limits) {
        this.base = base;
        this.limits = limits;
    }

    /**
     * Reads a document.
     *
     * @throws CatalogueException 400 or 413, with the place, when it is broken or beyond the limits
     * @throws IOException when the source cannot be read
     */
    public Graph read(RdfSource source, RdfFormat format) throws IOException {
        return read(source, format, UUID.randomUUID());
    }

    /**
     * Reads a document so that its places can be asked for later.
     *
     * @param seed from which the labels of blank nodes are made: the same one gives the same nodes
     * @throws CatalogueException 400 or 413, with the place, when it is broken or beyond the limits
     * @throws IOException when the source cannot be read
     */
    public Graph read(RdfSource source, RdfFormat format, UUID seed) throws IOException {
        check(source, format);
        Graph graph = GraphFactory.createDefaultGraph();
        SyntaxFaults faults = new SyntaxFaults(format);
        try (InputStream in = source.open()) {
            RDFParser.source(in)
                    .forceLang(format.lang())
                    .base(base)
                    .errorHandler(faults)
                    .labelToNode(LabelToNode.createScopeByDocumentHash(seed))
                    .set(LangJSONLD11.JSONLD_OPTIONS, jsonLdOptions())
                    .parse(new TermCheck(graph, limits.maxLiteralBytes()));
        } catch (RiotParseException broken) {
            throw faults.refusal(broken.getOriginalMessage(), broken.getLine(), broken.getCol());
        } catch (RiotException broken) {
            throw broken.getCause() instanceof CatalogueException refusal
                    ? refusal
                    : faults.refusal(String.valueOf(broken.getMessage()), 0, 0);
        } catch (StackOverflowError tooDeep) {
            // The checks above keep nesting far from here; should one miss a case, it is still the sender's fault.
            throw RdfRefusal.tooDeep(limits.maxDepth(), new Fault(0, 0, "nested too deep"));
        }
        return graph;
    }

    /**
     * A copy of a graph that was made and not read.
     *
     * @throws CatalogueException 400 or 413 when it has a term that would be refused in a document
     */
    public Graph copy(Graph made) {
        Graph copy = GraphFactory.createDefaultGraph();
        made.stream().forEach(new TermCheck(copy, limits.maxLiteralBytes())::triple);
        return copy;
    }

    /**
     * Where the statements about some nodes stand. Reads the document again.
     *
     * @param seed the one that it was read with
     * @param nodes subjects of the statements, renamed
     * @param renaming what was done to each statement after it was read
     * @throws IOException when the source cannot be read
     */
    public Positions positions(
            RdfSource source, RdfFormat format, UUID seed, Set<Node> nodes, UnaryOperator<Triple> renaming)
            throws IOException {
        if (nodes.isEmpty()) {
            return Positions.NONE;
        }
        Positions positions = new Positions(Set.copyOf(nodes));
        if (format == RdfFormat.JSON_LD) {
            JsonLdPlaces.read(source, base, new RenamedPlaces(positions, renaming));
            return positions;
        }
        FactoryRDF factory = new FactoryRDFStd(LabelToNode.createScopeByDocumentHash(seed));
        PlacedParse.run(source, format, base, factory, (triple, place) -> positions.add(renaming.apply(triple), place));
        return positions;
    }

    private void check(RdfSource source, RdfFormat format) throws IOException {
        switch (format) {
            case TURTLE, TRIG, N_TRIPLES, N_QUADS -> {
                Utf8Check.check(source, format);
                NestingCheck.check(source, format, limits.maxDepth());
            }
            case RDF_XML -> XmlCheck.check(source, limits.maxDepth());
            case JSON_LD -> JsonLdCheck.check(source, limits);
        }
    }

    private JsonLdOptions jsonLdOptions() {
        JsonLdOptions options = new JsonLdOptions((address, hints) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Nothing is ever fetched");
        });
        options.setBase(URI.create(base));
        options.setTimeout(JSON_LD_TIMEOUT);
        return options;
    }
}
