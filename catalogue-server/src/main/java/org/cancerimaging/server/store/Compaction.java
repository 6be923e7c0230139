package org.cancerimaging.server.store;

/**
 * What giving back the room of replaced records did.
 *
 * @param before bytes of both databases before
 * @param after bytes of both databases afterwards
 */
public record Compaction(long before, long after) {}
