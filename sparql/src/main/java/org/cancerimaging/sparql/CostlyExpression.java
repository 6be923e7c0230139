package org.cancerimaging.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.cancerimaging.sparql.QueryRefusal.Reason;

/** Stops a run from inside an expression: a filter takes any exception but a cancellation for "false". */
final class CostlyExpression extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    CostlyExpression(String reason) {
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }

    /** What the caller of the run is told. */
    QueryRefusal refusal() {
        return new QueryRefusal(Reason.TOO_COSTLY, reason);
    }
}
