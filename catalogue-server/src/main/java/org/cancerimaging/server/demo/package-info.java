/**
 * Makes the sources of synthetic hospitals and dataset descriptions for the demonstration.
 */
@NullMarked
package org.cancerimaging.server.demo;

import org.jspecify.annotations.NullMarked;
