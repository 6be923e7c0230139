package org.cancerimaging.server.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows with a column of names behind each column of IRIs: {@code ?x} has {@code ?xLabel}. Which columns hold IRIs is seen
 * in the first rows, for the head of an answer is sent before the rest is known.
 */
final class LabelledRows implements RowSet {

    private static final int LOOKED_AT = 1_000;

    private final RowSet rows;
    private final Labels labels;
    private final Deque<Binding> first = new ArrayDeque<>();
    private final Map<Var, Var> columns = new LinkedHashMap<>();
    private final List<Var> vars = new ArrayList<>();

    LabelledRows(RowSet rows, Labels labels) {
        this.rows = rows;
        this.labels = labels;
        while (first.size() < LOOKED_AT && rows.hasNext()) {
            first.add(rows.next());
        }
        for (Var var : rows.getResultVars()) {
            Var label = Var.alloc(var.getVarName() + "Label");
            vars.add(var);
            if (!rows.getResultVars().contains(label) && first.stream().anyMatch(row -> isIri(row, var))) {
                columns.put(var, label);
                vars.add(label);
            }
        }
    }

    private static boolean isIri(Binding row, Var var) {
        Node value = row.get(var);
        return value != null && value.isURI();
    }

    @Override
    public boolean hasNext() {
        return !first.isEmpty() || rows.hasNext();
    }

    @Override
    public Binding next() {
        Binding row = first.isEmpty() ? rows.next() : first.remove();
        BindingBuilder labelled = Binding.builder();
        row.forEach(labelled::add);
        columns.forEach((var, label) -> {
            // A variable of the query may have the name without being selected.
            if (isIri(row, var) && !row.contains(label)) {
                labels.of(row.get(var)).ifPresent(name -> labelled.add(label, name));
            }
        });
        return labelled.build();
    }

    @Override
    public List<Var> getResultVars() {
        return List.copyOf(vars);
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber() - first.size();
    }

    @Override
    public void close() {
        rows.close();
    }
}
