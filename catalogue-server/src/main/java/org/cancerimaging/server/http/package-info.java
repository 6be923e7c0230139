/**
 * Errors as RFC 9457 problem documents, content negotiation, and what every controller shares.
 */
@NullMarked
package org.cancerimaging.server.http;

import org.jspecify.annotations.NullMarked;
