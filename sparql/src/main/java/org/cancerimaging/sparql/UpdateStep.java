package org.cancerimaging.sparql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.update.Update;
import org.cancerimaging.sparql.UpdateRefusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an update: for each row of a query, statements to delete and statements to insert.
 *
 * @param deletes templates, each with its graph
 * @param inserts the same
 * @param where finds the rows; null when there is exactly one, without values
 * @param with the graph that patterns outside GRAPH look into; null for the default graph
 */
record UpdateStep(
        List<Quad> deletes,
        List<Quad> inserts,
        @Nullable Query where,
        @Nullable Node with) implements UpdateOperation {

    UpdateStep {
        deletes = List.copyOf(deletes);
        inserts = List.copyOf(inserts);
    }

    @Override
    public void on(UpdateRun run) {
        run.apply(this);
    }

    /**
     * The step of an operation.
     *
     * @throws UpdateRefusal for operations that are not done here
     */
    static UpdateStep of(Update operation) {
        if (operation instanceof UpdateDataInsert data) {
            return new UpdateStep(List.of(), data.getQuads(), null, null);
        }
        if (operation instanceof UpdateDataDelete data) {
            return new UpdateStep(data.getQuads(), List.of(), null, null);
        }
        if (operation instanceof UpdateDeleteWhere delete) {
            return new UpdateStep(delete.getQuads(), List.of(), select(pattern(delete.getQuads())), null);
        }
        if (operation instanceof UpdateModify modify) {
            return of(modify);
        }
        throw new UpdateRefusal(
                Reason.OPERATION,
                "Only INSERT DATA, DELETE DATA, DELETE WHERE and DELETE/INSERT … WHERE are done here. LOAD reads "
                        + "nothing here; take a whole graph away with DELETE /rdf-graph-store?graph=IRI.");
    }

    private static UpdateStep of(UpdateModify modify) {
        Node with = modify.getWithIRI();
        Query where = select(modify.getWherePattern());
        modify.getUsing().forEach(graph -> where.addGraphURI(graph.getURI()));
        modify.getUsingNamed().forEach(graph -> where.addNamedGraphURI(graph.getURI()));
        return new UpdateStep(
                TemplateLib.remapDefaultGraph(modify.getDeleteQuads(), with),
                TemplateLib.remapDefaultGraph(modify.getInsertQuads(), with),
                where,
                where.hasDatasetDescription() ? null : with);
    }

    /**
     * This step, when it names the graph of each statement that it changes.
     *
     * @throws UpdateRefusal with UNNAMED_GRAPH otherwise
     */
    UpdateStep named() {
        deletes.forEach(UpdateStep::requireNamed);
        inserts.forEach(UpdateStep::requireNamed);
        return this;
    }

    /** The same step with a WHERE that reaches nobody and stays within bounds. */
    UpdateStep guarded() {
        if (where == null) {
            return this;
        }
        QueryRules.check(Algebra.compile(where), "", null);
        return new UpdateStep(deletes, inserts, GuardedQuery.bounded(where), with);
    }

    private static void requireNamed(Quad quad) {
        Node graph = quad.getGraph();
        if (graph == null || !graph.isURI() || graph.getURI().startsWith("urn:x-arq:")) {
            throw new UpdateRefusal(
                    Reason.UNNAMED_GRAPH,
                    "Name the graph of each statement that is deleted or inserted by its IRI, with GRAPH <IRI> or "
                            + "WITH <IRI>: the default graph is the union of all and is only read.");
        }
    }

    private static Query select(Element where) {
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setQueryPattern(where);
        query.resetResultVars();
        return query;
    }

    private static Element pattern(List<Quad> quads) {
        Map<Node, ElementTriplesBlock> blocks = new LinkedHashMap<>();
        quads.forEach(quad -> blocks.computeIfAbsent(quad.getGraph(), graph -> new ElementTriplesBlock())
                .addTriple(quad.asTriple()));
        ElementGroup group = new ElementGroup();
        blocks.forEach((graph, block) ->
                group.addElement(Quad.isDefaultGraph(graph) ? block : new ElementNamedGraph(graph, block)));
        return group;
    }

    @Override
    public UpdateStep using(GraphChoice graphs) {
        if (with != null || (where != null && where.hasDatasetDescription())) {
            throw new UpdateRefusal(
                    Reason.GRAPHS_TWICE,
                    "Choose graphs in one place: with using-graph-uri and using-named-graph-uri in the request, or with "
                            + "WITH and USING in the update.");
        }
        return new UpdateStep(deletes, inserts, where == null ? null : graphs.applied(where), null);
    }

    /** Names of the graphs that it can change. */
    List<Node> targets() {
        List<Quad> all = new ArrayList<>(deletes);
        all.addAll(inserts);
        return all.stream().map(Quad::getGraph).distinct().toList();
    }
}
