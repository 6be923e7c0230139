/**
 * Words in the literals of the public store: an index in memory that answers {@code text:query}. It is built in the
 * background after the start, brought up to date before a query that needs it, and never saved. Lucene is known here and
 * nowhere else.
 */
@NullMarked
package org.cancerimaging.server.query.text;

import org.jspecify.annotations.NullMarked;
