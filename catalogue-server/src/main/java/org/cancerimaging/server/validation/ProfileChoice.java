package org.cancerimaging.server.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.shapes.Profile;

/** Finds profiles by the names that a caller gives. */
public final class ProfileChoice {

    private ProfileChoice() {}

    /**
     * The rules of a profile.
     *
     * @throws CatalogueException 400 with the known names, the nearest one first, for a name that there is not
     */
    public static Rules of(String id) {
        return Profile.find(id).map(Rules::of).orElseThrow(() -> unknown(id));
    }

    private static CatalogueException unknown(String id) {
        List<String> known = Arrays.stream(Profile.values()).map(Profile::id).toList();
        String all = known.stream().sorted().collect(Collectors.joining(", "));
        return new CatalogueException(
                400,
                "VALIDATE-0001",
                "There is no such profile. Did you mean '" + nearest(id, known) + "'? There are: " + all + ".");
    }

    private static String nearest(String id, List<String> known) {
        String cut = id.substring(0, Math.min(id.length(), 60)).toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparing(name -> EditDistance.between(cut, name)))
                .orElseThrow();
    }
}
