package org.cancerimaging.server.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** A dataset whose default graph is the union of its named graphs: a question needs not name a graph. */
final class UnitedGraphs extends DatasetGraphWrapper implements DatasetGraphWrapperView {

    /** Set by stores that unite the graphs themselves, which is faster; the name is that of TDB. */
    private static final Symbol NATIVE = Symbol.create("http://jena.apache.org/TDB#unionDefaultGraph");

    private UnitedGraphs(DatasetGraph data) {
        super(data);
    }

    /**
     * The dataset as the query should see it.
     *
     * @param chosen whether the query itself chooses graphs with FROM; these alone are united then
     */
    static DatasetGraph of(DatasetGraph data, boolean chosen) {
        if (!data.getContext().isTrue(NATIVE)) {
            return chosen ? data : new UnitedGraphs(data);
        }
        return chosen ? new DatasetGraphWrapper(data, apart(data.getContext())) : data;
    }

    private static Context apart(Context settings) {
        Context copy = settings.copy();
        copy.setFalse(NATIVE);
        return copy;
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(getWrapped());
    }
}
