package org.cancerimaging.server.w3c;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;

/**
 * The expected answer of a query test.
 *
 * @param address of its file
 */
record Expected(String address) {

    private static final Map<String, String> TYPES =
            Map.of("csv", "text/csv", "tsv", "text/tab-separated-values", "srx", "application/sparql-results+xml");

    /** The format to ask for: that of the file, else JSON. */
    String accept(Query query) {
        if (query.isConstructType() || query.isDescribeType()) {
            return Lang.NTRIPLES.getHeaderString();
        }
        return TYPES.getOrDefault(ending(), "application/sparql-results+json");
    }

    /** What differs in the answer found; empty when nothing does. */
    String difference(String found, Query query, boolean duplicatesCount) {
        if (query.isAskType()) {
            return read(found).getBooleanResult() == truth() ? "" : "the other answer";
        }
        return query.isSelectType() ? rows(found, query.hasOrderBy(), duplicatesCount) : graph(found);
    }

    private String rows(String found, boolean ordered, boolean duplicatesCount) {
        if (ending().equals("csv")) {
            return sorted(found).equals(sorted(text())) ? "" : "other rows than\n" + text();
        }
        ResultSetRewindable expected = expectedRows().rewindable();
        ResultSetRewindable rows = read(found).getResultSet().rewindable();
        boolean same;
        if (!duplicatesCount) {
            same = Set.copyOf(texts(expected)).equals(Set.copyOf(texts(rows)));
        } else {
            same = ordered
                    ? ResultsCompare.equalsByValueAndOrder(expected, rows)
                    : ResultsCompare.equalsByValue(expected, rows);
        }
        return same ? "" : "other rows than\n" + text();
    }

    private SPARQLResult read(String found) {
        Lang lang = Map.of("tsv", ResultSetLang.RS_TSV, "srx", ResultSetLang.RS_XML)
                .getOrDefault(ending(), ResultSetLang.RS_JSON);
        return ResultsReader.create()
                .lang(lang)
                .build()
                .readAny(new ByteArrayInputStream(found.getBytes(StandardCharsets.UTF_8)));
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
        return Set.of("ttl", "rdf").contains(ending());
    }

    private String ending() {
        return address.substring(address.lastIndexOf('.') + 1);
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
