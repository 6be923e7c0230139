/**
 * Three synthetic hospitals: their image archives with everything that is wrong in real ones, and their clinical
 * tables. All people in them are invented; equal seeds give equal bytes. Knows nothing of mapping.
 */
@NullMarked
package org.cancerimaging.server.demo.hospital;

import org.jspecify.annotations.NullMarked;
