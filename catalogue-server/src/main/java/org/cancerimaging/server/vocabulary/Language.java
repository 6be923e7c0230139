package org.cancerimaging.server.vocabulary;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that labels are kept in; what has no label in one of them is shown in English. */
enum Language {
    EN("English"),
    DE("Deutsch"),
    ES("Español"),
    FR("Français"),
    IT("Italiano"),
    NL("Nederlands");

    private final String label;

    Language(String label) {
        this.label = label;
    }

    /** Its own name. */
    String label() {
        return label;
    }

    /** BCP 47 tag. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with the tag; its region, as in {@code de-AT}, does not count. */
    static Optional<Language> find(String tag) {
        String primary = tag.strip().split("-", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(primary))
                .findFirst();
    }

    /** The first that the client asks for (Accept-Language, RFC 9110 §12.5.4), else English. */
    static Language of(HttpRequest<?> request) {
        return of(request.getHeaders().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Language of(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(Wish::of)
                .filter(wish -> wish.weight > 0 && find(wish.tag).isPresent())
                .max(Comparator.comparingDouble(wish -> wish.weight))
                .flatMap(wish -> find(wish.tag))
                .orElse(EN);
    }

    private record Wish(String tag, double weight) {

        static Wish of(String range) {
            String[] parts = range.strip().split("\\s*;\\s*q=", 2);
            return new Wish(parts[0], parts.length == 1 ? 1 : weight(parts[1]));
        }

        private static double weight(String text) {
            return text.strip().matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text.strip()) : 0;
        }
    }
}
