package org.cancerimaging.server.access;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that may submit datasets.
 *
 * @param id last segment of its address
 * @param name as people know it
 * @param country ISO 3166-1 alpha-2, e.g. {@code DE}
 * @param email where questions go; public
 * @param homepage its web page
 */
public record Provider(
        String id,
        String name,
        String country,
        @Nullable String email,
        @Nullable String homepage) {}
