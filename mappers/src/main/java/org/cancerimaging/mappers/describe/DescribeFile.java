package org.cancerimaging.mappers.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.ontology.Ontology;

/**
 * What a description file says, checked: every value has the form and the code list of its key.
 *
 * @param texts by key and language; what is in no language stands under {@code en}
 * @param lists by key; words of code lists are IRIs already
 */
public record DescribeFile(Map<String, Map<String, String>> texts, Map<String, List<String>> lists) {

    /** Nothing is said. */
    public static final DescribeFile EMPTY = new DescribeFile(Map.of(), Map.of());

    private static final int LARGEST = 256 * 1024;

    /** Copies what is said. */
    public DescribeFile {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
    }

    /** A commented file to start from: each key there is, with what it is for. */
    public static String template() {
        try (InputStream in = DescribeFile.class.getResourceAsStream("describe-template.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a file of at most 256 KiB.
     *
     * @throws SourceRefused when it has mistakes; all are told, each with code, line and the way out (DESCRIBE-0001 to
     *     0009)
     * @throws IOException when it cannot be read
     */
    public static DescribeFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(text(in.readNBytes(LARGEST + 1)));
        }
    }

    /** The same for the text of a file. */
    static DescribeFile parse(String yaml) {
        return new DescribeCheck(Ontology.load()).check(DescribeYaml.parse(yaml));
    }

    /** Whether the key has a value. */
    public boolean has(String key) {
        return !texts.getOrDefault(key, Map.of()).isEmpty()
                || !lists.getOrDefault(key, List.of()).isEmpty();
    }

    /** The text of a key, in English where it has several; empty where the file does not have the key. */
    public String text(String key) {
        return texts.getOrDefault(key, Map.of()).getOrDefault("en", "");
    }

    /** The texts of a key by language; none where the file does not have the key. */
    public Map<String, String> inLanguages(String key) {
        return texts.getOrDefault(key, Map.of());
    }

    /** The values of a key; words of code lists as IRIs. None where the file does not have the key. */
    public List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    private static String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new SourceRefused(
                    "The description file has mistakes.",
                    List.of(DescribeProblem.TOO_LARGE.inFile("at most " + LARGEST / 1024 + " KiB; is it this file?")));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new SourceRefused(
                    "The description file has mistakes.",
                    List.of(DescribeProblem.NO_YAML.inFile("text in UTF-8; save the file in that encoding")));
        }
    }
}
