package org.cancerimaging.server.query;

import java.util.Arrays;
import java.util.List;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.sparql.GraphFormat;

/**
 * A format of graphs as something to negotiate about.
 *
 * @param format for CONSTRUCT and DESCRIBE
 */
record GraphOffer(GraphFormat format) implements ContentNegotiation.Offer {

    static final List<GraphOffer> ALL =
            Arrays.stream(GraphFormat.values()).map(GraphOffer::new).toList();

    @Override
    public List<String> mediaTypes() {
        return format.mediaTypes();
    }
}
