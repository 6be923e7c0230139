package org.cancerimaging.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.Template;

/** Makes the query for a whole graph of terms and not of text, so that no name can be read as anything else. */
final class WholeGraph {

    private WholeGraph() {}

    static Query query(Node name) {
        BasicPattern all = new BasicPattern();
        all.add(Triple.create(Var.alloc("s"), Var.alloc("p"), Var.alloc("o")));
        Element there = new ElementTriplesBlock(all);
        Query query = QueryFactory.make();
        query.setQueryConstructType();
        query.setConstructTemplate(new Template(all));
        query.setQueryPattern(Quad.isDefaultGraph(name) ? there : new ElementNamedGraph(name, there));
        query.resetResultVars();
        return query;
    }
}
