/**
 * The past of the public catalogue: every revision of a record, what changed between two, the whole as it was at a
 * moment, and the two ways a provider has to change it again: taking a record back and bringing an earlier revision
 * back. Held submissions and layer P have no history. Times and relations are those of Memento (RFC 7089).
 */
@NullMarked
package org.cancerimaging.server.history;

import org.jspecify.annotations.NullMarked;
