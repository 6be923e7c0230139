/**
 * Takes submissions in: access, gate, canonical form, SHACL, one commit. Called by HTTP and by the demo.
 */
@NullMarked
package org.cancerimaging.server.ingest;

import org.jspecify.annotations.NullMarked;
