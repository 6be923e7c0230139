package org.cancerimaging.mappers;

import java.util.regex.Pattern;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.Pseudonyms;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.jspecify.annotations.Nullable;

/**
 * Who maps, and into which dataset.
 *
 * @param provider id of the provider, e.g. {@code p1}
 * @param dataset id of the dataset
 * @param base what record IRIs start with; ends in {@code /}
 * @param key the site's secret
 * @param homeIssuer issuer whose patient ids mean the same as ids without issuer; null when there is none
 * @param recipient id of who gets the output, e.g. {@code catalogue}; what two recipients get has no pseudonym in common
 */
public record Site(
        String provider,
        String dataset,
        String base,
        SiteKey key,
        @Nullable String homeIssuer,
        String recipient) {

    /** The base IRI unless another is configured. */
    public static final String STANDARD_BASE = "http://localhost:8080/";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`#?]+/");

    /** A site that maps for the catalogue. */
    public Site(String provider, String dataset, String base, SiteKey key, @Nullable String homeIssuer) {
        this(provider, dataset, base, key, homeIssuer, SiteKey.STANDARD_RECIPIENT);
    }

    /** Checks ids and base. */
    public Site {
        requireId("provider", provider);
        requireId("dataset", dataset);
        requireId("recipient", recipient);
        if (!IRI.matcher(base).matches()) {
            throw new IllegalArgumentException(
                    "The base must be an http or https address that ends in '/', e.g. " + STANDARD_BASE);
        }
    }

    /** The dataset's IRI. */
    public String datasetIri() {
        return base + "dataset/" + dataset;
    }

    /** The provider's IRI. */
    public String providerIri() {
        return base + "provider/" + provider;
    }

    /** The pseudonyms of this provider for the recipient. */
    public Pseudonyms pseudonyms() {
        return new Pseudonyms(key.forRecipient(recipient), provider, homeIssuer);
    }

    /** The names of this provider's cases. */
    public CaseNames names() {
        return new CaseNames(pseudonyms(), base, provider);
    }

    private static void requireId(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The " + what + " id must have 1 to 80 lower-case letters, digits and"
                    + " hyphens and start with a letter or digit, e.g. st-mary-lung-ct");
        }
    }
}
