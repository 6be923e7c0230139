/**
 * Sources of the demonstration and the folder they live in: three synthetic hospitals, thirty providers, forty
 * descriptions. Only {@code app} calls it; it knows nothing of the server.
 */
@NullMarked
package org.cancerimaging.server.demo;

import org.jspecify.annotations.NullMarked;
