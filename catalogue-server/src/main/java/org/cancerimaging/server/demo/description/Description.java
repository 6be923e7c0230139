package org.cancerimaging.server.demo.description;

/**
 * A dataset description as a provider submits it.
 *
 * @param provider id of the provider
 * @param dataset id of the dataset
 * @param turtle the description
 */
public record Description(String provider, String dataset, String turtle) {}
