package org.cancerimaging.sparql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * {@code text:query} within one run of a query.
 *
 * <p>Each hit is looked up in the graph that is asked, so it shows what the run sees: nothing of an index that is behind
 * or ahead, of another graph or of another store. Hits are those of the question alone, whatever is bound already; so
 * the order of patterns changes nothing but the time it takes.
 */
final class TextFunction extends PropertyFunctionEval {

    /** Set by stores that unite the graphs themselves; the name is that of TDB. */
    private static final Symbol UNION = Symbol.create("http://jena.apache.org/TDB#unionDefaultGraph");

    private final TextSearch search;
    private final Map<Object, List<List<Node>>> answered;

    /**
     * The function of a run.
     *
     * @param answered what was found already in the same run
     */
    TextFunction(TextSearch search, Map<Object, List<List<Node>>> answered) {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
        this.search = search;
        this.answered = answered;
    }

    @Override
    public QueryIterator execEvaluated(
            Binding binding, PropFuncArg subject, Node property, PropFuncArg object, ExecutionContext run) {
        TextArguments arguments = TextArguments.of(subject, object);
        if (arguments == null) {
            throw TextArguments.refusal("The words have no value here; bind them before with VALUES or BIND.");
        }
        Iterator<Binding> found = rows(arguments, run).stream()
                .flatMap(row -> Stream.ofNullable(joined(binding, arguments.results(), row)))
                .iterator();
        return QueryIterPlainWrapper.create(found, run);
    }

    private List<List<Node>> rows(TextArguments arguments, ExecutionContext run) {
        Graph active = run.getActiveGraph();
        Node name = active instanceof GraphView view ? view.getGraphName() : null;
        boolean many = name == null || Quad.isDefaultGraph(name) || Quad.isUnionGraph(name);
        TextArguments asked = arguments.in(many ? null : name);
        Key key = new Key(
                asked.question(), asked.limit(), asked.marks(), asked.results().size(), name == null ? active : name);
        List<List<Node>> known = answered.get(key);
        if (known == null) {
            known = found(asked, seen(active, name, run), run);
            answered.put(key, known);
        }
        return known;
    }

    /** What decides the answer within a run. */
    private record Key(
            TextQuestion question, int limit, @Nullable TextMarks marks, int width, Object where) {}

    /** A store that unites its graphs itself leaves the active graph as it was. */
    private static Graph seen(Graph active, @Nullable Node name, ExecutionContext run) {
        boolean united =
                name != null && Quad.isDefaultGraph(name) && run.getContext().isTrue(UNION);
        return united ? run.getDataset().getUnionGraph() : active;
    }

    private List<List<Node>> found(TextArguments asked, Graph seen, ExecutionContext run) {
        AtomicBoolean signal = run.getCancelSignal();
        Set<List<Node>> distinct = new HashSet<>();
        List<List<Node>> rows = new ArrayList<>();
        Iterator<TextHit> hits = hits(asked.question(), () -> signal != null && signal.get());
        for (int count = 0; hits.hasNext() && (asked.limit() == 0 || rows.size() < asked.limit()); count++) {
            TextHit hit = hits.next();
            if (count >= TextQuestion.MOST_HITS) {
                throw TextArguments.refusal("More than " + TextQuestion.MOST_HITS
                        + " literals fit. Take more words, or only the best with a number after the words.");
            }
            if (signal != null && signal.get()) {
                throw new QueryCancelledException();
            }
            if (seen.contains(hit.subject(), hit.property(), hit.literal()) && distinct.add(asked.row(hit, null))) {
                rows.add(asked.row(hit, search));
            }
        }
        return rows;
    }

    private Iterator<TextHit> hits(TextQuestion question, BooleanSupplier cancelled) {
        try {
            return search.find(question, cancelled);
        } catch (TextFault fault) {
            throw TextArguments.refusal(fault);
        }
    }

    private static @Nullable Binding joined(Binding binding, List<Node> asked, List<Node> found) {
        BindingBuilder builder = Binding.builder(binding);
        for (int index = 0; index < asked.size(); index++) {
            Node term = asked.get(index);
            Node value = found.get(index);
            if (!term.isVariable()) {
                if (!term.sameValueAs(value)) {
                    return null;
                }
            } else if (builder.get(Var.alloc(term)) == null) {
                builder.add(Var.alloc(term), value);
            } else if (!value.equals(builder.get(Var.alloc(term)))) {
                return null;
            }
        }
        return builder.build();
    }
}
