/**
 * The words of the catalogue at addresses of their own: classes and properties, code lists, terminology maps and
 * validation profiles, as pages for people and as RDF for machines, and a look-up of codes for forms. All of it is read
 * from the program itself and never changes while it runs.
 */
@NullMarked
package org.cancerimaging.server.vocabulary;

import org.jspecify.annotations.NullMarked;
