package org.cancerimaging.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;

/**
 * The expected answer of a W3C test.
 *
 * @param address of its file
 */
record W3cAnswer(String address) {

    static W3cAnswer of(String address) {
        return new W3cAnswer(address);
    }

    /** The format to ask for: CSV is compared as text, because it does not keep the kinds of values. */
    RowFormat rowFormat() {
        return address.endsWith(".csv") ? RowFormat.CSV : RowFormat.JSON;
    }

    /** What differs in the answer found; empty when nothing does. */
    String difference(String found, GuardedQuery.Form form, W3cQueryCase.Order order) {
        return switch (form) {
            case SELECT -> rows(found, order);
            case ASK -> found.contains("true") == truth() ? "" : "the other answer";
            case CONSTRUCT, DESCRIBE -> graph(found);
        };
    }

    private String rows(String found, W3cQueryCase.Order order) {
        if (rowFormat() == RowFormat.CSV) {
            return sorted(found).equals(sorted(text())) ? "" : "other rows than\n" + text();
        }
        ResultSetRewindable expected = expectedRows().rewindable();
        ResultSet answer = ResultSetFactory.fromJSON(new ByteArrayInputStream(found.getBytes(StandardCharsets.UTF_8)));
        ResultSetRewindable rows = answer.rewindable();
        boolean same = switch (order) {
            case BAG -> ResultsCompare.equalsByValue(expected, rows);
            case SEQUENCE -> ResultsCompare.equalsByValueAndOrder(expected, rows);
            case DISTINCT -> Set.copyOf(texts(expected)).equals(Set.copyOf(texts(rows)));
        };
        return same ? "" : "other rows than\n" + text();
    }

    private String graph(String found) {
        Model answer = ModelFactory.createDefaultModel();
        RDFDataMgr.read(answer, new ByteArrayInputStream(found.getBytes(StandardCharsets.UTF_8)), Lang.NTRIPLES);
        return answer.isIsomorphicWith(RDFDataMgr.loadModel(address)) ? "" : "another graph than\n" + text();
    }

    private ResultSet expectedRows() {
        return isRdf()
                ? RDFInput.fromRDF(RDFDataMgr.loadModel(address))
                : ResultSetFactory.result(address).getResultSet();
    }

    private boolean truth() {
        return isRdf()
                ? RDFDataMgr.loadModel(address)
                        .listStatements(null, ResultSetGraphVocab.p_boolean, (RDFNode) null)
                        .next()
                        .getBoolean()
                : ResultSetFactory.result(address).getBooleanResult();
    }

    /** Whether the answer is written in the old vocabulary for results. */
    private boolean isRdf() {
        return address.endsWith(".ttl") || address.endsWith(".rdf");
    }

    private static List<String> texts(ResultSet rows) {
        return ResultSetFormatter.toList(rows).stream()
                .map(row -> rows.getResultVars().stream()
                        .map(column -> String.valueOf(row.get(column)))
                        .toList()
                        .toString())
                .toList();
    }

    private static String sorted(String csv) {
        return csv.replaceAll("_:[A-Za-z0-9]+", "_:b").lines().sorted().toList().toString();
    }

    private String text() {
        try {
            return Files.readString(Path.of(URI.create(address)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
