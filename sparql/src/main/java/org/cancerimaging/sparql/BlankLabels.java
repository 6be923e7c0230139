package org.cancerimaging.sparql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Writes blank nodes of CSV rows as {@code _:b0}, {@code _:b1} …: the engine leaves the {@code _:} out, and so they
 * look like texts (SPARQL 1.1 Query Results CSV and TSV Formats §3.2).
 */
final class BlankLabels {

    private final Map<Node, Node> labels = new HashMap<>();
    private final List<Var> columns;

    private BlankLabels(List<Var> columns) {
        this.columns = columns;
    }

    /** The same rows, streamed, with labels in the place of blank nodes. */
    static RowSet in(RowSet rows) {
        BlankLabels labels = new BlankLabels(rows.getResultVars());
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, labels::row));
    }

    private Binding row(Binding row) {
        BindingBuilder labelled = BindingFactory.builder();
        for (Var column : columns) {
            Node value = row.get(column);
            if (value != null) {
                labelled.add(column, value.isBlank() ? labels.computeIfAbsent(value, any -> next()) : value);
            }
        }
        return labelled.build();
    }

    private Node next() {
        return NodeFactory.createLiteralString("_:b" + labels.size());
    }
}
