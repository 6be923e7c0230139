package org.cancerimaging.mappers.tabular;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written; what is null is found out.
 *
 * @param delimiter between values
 * @param encoding of the text
 * @param lineBreaks whether values in quotes may have line breaks
 */
record TableFormat(@Nullable Character delimiter, @Nullable Charset encoding, boolean lineBreaks) {

    /** All is found out; every line is a row. */
    static final TableFormat UNKNOWN = new TableFormat(null, null, false);
}
