/**
 * How fast headers are read, beside named peers and beside the least that can be done: open and read four kilobytes.
 * Makes its own files and takes the peers that are installed; all in one run, so that figures can be compared.
 */
@NullMarked
package org.cancerimaging.server.bench.scan;

import org.jspecify.annotations.NullMarked;
