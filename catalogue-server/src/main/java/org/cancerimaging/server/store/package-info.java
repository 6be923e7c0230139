/**
 * The only door to the triple store: transactions on named graphs, revisions and the change log. Knows no feature.
 */
@NullMarked
package org.cancerimaging.server.store;

import org.jspecify.annotations.NullMarked;
