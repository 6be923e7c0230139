/**
 * Invented dataset descriptions of thirty providers, from the texts under {@code demo/} to the Turtle that a provider
 * would submit. Knows no hospital files.
 */
@NullMarked
package org.cancerimaging.server.demo.description;

import org.jspecify.annotations.NullMarked;
