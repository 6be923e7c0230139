package org.cancerimaging.sparql;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.RowSet;
import org.cancerimaging.sparql.QueryRefusal.Reason;

/**
 * Writes an answer in a standard format. What was written before a refusal is worthless: buffer it, or be able to
 * break off the transfer.
 *
 * @param out not closed here
 * @param rowFormat for SELECT and ASK
 * @param graphFormat for CONSTRUCT and DESCRIBE
 */
public record AnswerStream(OutputStream out, RowFormat rowFormat, GraphFormat graphFormat) implements AnswerWriter {

    @Override
    public void rows(RowSet rows) {
        writer().write(out, rowFormat == RowFormat.CSV ? BlankLabels.in(rows) : rows, ARQ.getContext());
    }

    @Override
    public void truth(boolean answer) {
        writer().write(out, answer, ARQ.getContext());
    }

    /**
     * {@inheritDoc}
     *
     * @throws QueryRefusal with NOT_WRITABLE where the format has no way to say it
     */
    @Override
    public void graph(Graph graph) {
        try {
            RDFWriter.source(graph).format(graphFormat.format()).output(out);
        } catch (JenaException e) {
            throw new QueryRefusal(
                    Reason.NOT_WRITABLE,
                    "The answer holds a name that " + graphFormat.mediaType() + " cannot write, for example a property "
                            + "that does not end in a word. Ask for text/turtle or application/n-triples.");
        }
    }

    private RowSetWriter writer() {
        return RowSetWriterRegistry.getFactory(rowFormat.lang()).create(rowFormat.lang());
    }
}
