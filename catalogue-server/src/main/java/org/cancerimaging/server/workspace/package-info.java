/**
 * Workspaces: datasets in memory in which a steward tries things out before a submission is made. SPARQL 1.1 Update and the
 * Graph Store Protocol hold there without the rules of the catalogue. Nobody but who made one sees it, and nothing of it is
 * ever kept.
 */
@NullMarked
package org.cancerimaging.server.workspace;

import org.jspecify.annotations.NullMarked;
