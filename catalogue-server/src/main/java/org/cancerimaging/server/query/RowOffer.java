package org.cancerimaging.server.query;

import java.util.Arrays;
import java.util.List;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.sparql.RowFormat;

/**
 * A format of rows as something to negotiate about.
 *
 * @param format for SELECT and ASK
 */
record RowOffer(RowFormat format) implements ContentNegotiation.Offer {

    static final List<RowOffer> ALL =
            Arrays.stream(RowFormat.values()).map(RowOffer::new).toList();

    @Override
    public List<String> mediaTypes() {
        return format.mediaTypes();
    }
}
