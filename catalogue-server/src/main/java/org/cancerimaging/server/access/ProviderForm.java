package org.cancerimaging.server.access;

import java.util.regex.Pattern;
import org.cancerimaging.server.http.CatalogueException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a registration.
 *
 * @param name as people know it, 1 to 200 characters
 * @param country ISO 3166-1 alpha-2
 * @param email where questions go; public
 * @param homepage http or https
 */
record ProviderForm(
        @Nullable String name,
        @Nullable String country,
        @Nullable String email,
        @Nullable String homepage) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>\"@]{1,64}@[^\\s<>\"@]{1,190}");
    private static final Pattern PAGE = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]{1,500}");
    private static final int LONGEST_NAME = 200;

    /**
     * The provider, when the form is filled in properly.
     *
     * @throws CatalogueException 400 that names the field
     */
    Provider provider(String id) {
        return new Provider(
                id,
                nameOf(),
                require(country, "country", "the ISO 3166-1 alpha-2 code, e.g. DE"),
                matching(email, EMAIL, "email"),
                matching(homepage, PAGE, "homepage"));
    }

    private String nameOf() {
        String given = require(name, "name", "the name of the organisation").strip();
        if (given.length() > LONGEST_NAME) {
            throw refused("The field 'name' is longer than " + LONGEST_NAME + " characters.");
        }
        return given;
    }

    private static String require(@Nullable String value, String field, String expected) {
        if (value == null || value.isBlank()) {
            throw refused("The field '" + field + "' is missing: " + expected + ".");
        }
        return value;
    }

    private static @Nullable String matching(@Nullable String value, Pattern pattern, String field) {
        if (value != null && !pattern.matcher(value).matches()) {
            throw refused("The field '" + field + "' is not a usable " + field + ".");
        }
        return value;
    }

    private static CatalogueException refused(String detail) {
        return new CatalogueException(400, "PROVIDER-0001", detail);
    }
}
