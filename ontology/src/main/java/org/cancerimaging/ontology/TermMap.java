package org.cancerimaging.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Maps the strings of one kind of source value to concepts: defined terms, synonyms, vendor names, codes.
 *
 * <p>Immutable and thread-safe. A string matches as a whole or not at all, never by a part of a word, and what no row
 * knows stays unmapped.
 *
 * @see <a href="https://mapping-commons.github.io/sssom/">SSSOM</a>
 */
public final class TermMap {

    private static final String ENDING = ".sssom.tsv";

    private final String name;
    private final Map<String, SssomRow> exact = new HashMap<>();
    private final Map<String, SssomRow> normalised = new HashMap<>();
    private final Set<String> asIs;
    private final Fallback fallback;

    /** The map of these rows. */
    TermMap(String name, SssomFile file) {
        this.name = name;
        asIs = Words.list(file, "as-is");
        SssomFile words = file.without(asIs);
        file.rows().forEach(row -> exact.putIfAbsent(row.label(), row));
        words.rows().forEach(row -> normalised.putIfAbsent(Spelling.normalise(row.label()), row));
        fallback = Fallback.of(words);
    }

    /** The maps of the folder by file name. */
    static Map<String, TermMap> readAll(Path folder) throws IOException {
        Map<String, TermMap> maps = new TreeMap<>();
        for (Path file : OntologyFolder.files(folder, ENDING)) {
            String name = OntologyFolder.stem(file, ENDING);
            maps.put(name, new TermMap(name, SssomFile.read(file)));
        }
        return Collections.unmodifiableMap(maps);
    }

    /** The text of each map's file by its name. */
    static Map<String, String> textOfAll(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : OntologyFolder.files(folder, ENDING)) {
            texts.put(OntologyFolder.stem(file, ENDING), Files.readString(file));
        }
        return Collections.unmodifiableMap(texts);
    }

    /** The name of the map, its file's name without ending. */
    public String name() {
        return name;
    }

    /** The concept that a source string means; blank strings, and strings that no row knows, are unmapped. */
    public TermMatch match(String source) {
        SssomRow same = exact.get(source.strip());
        return same == null ? matchAlike(source) : same.match(TermMatch.Kind.EXACT, name);
    }

    /**
     * The concept that words mean which somebody wrote: as {@link #match}, but the header's {@code as-is} strings, which
     * mean something as the whole value of an attribute only, do not count. {@code PCA} in a description is no artery.
     */
    public TermMatch matchWords(String words) {
        return asIs.contains(words.strip()) ? matchAlike(words) : match(words);
    }

    private TermMatch matchAlike(String source) {
        String spelling = Spelling.normalise(source);
        SssomRow alike = normalised.get(spelling);
        if (alike != null) {
            return alike.match(TermMatch.Kind.NORMALISED, name);
        }
        Optional<Fallback.Found> found = fallback.find(spelling, normalised);
        return found.map(hit -> hit.row().match(hit.kind(), name)).orElse(TermMatch.UNMAPPED);
    }
}
