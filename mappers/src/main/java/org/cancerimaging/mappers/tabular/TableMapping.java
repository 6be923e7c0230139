package org.cancerimaging.mappers.tabular;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.ontology.Ontology;

/**
 * What the columns of a table mean, read from a mapping file and checked. Immutable.
 *
 * @param rules one per mapped column or constant
 * @param identifying columns whose values name people, learnt so that they show up nowhere
 * @param ignored columns that are known and not used
 * @param missing texts that stand for no value, beside the empty one
 * @param format how the table is written
 * @param checksum SHA-256 of the mapping file, in hexadecimal digits
 */
public record TableMapping(
        List<ColumnRule> rules,
        Set<String> identifying,
        Set<String> ignored,
        Set<String> missing,
        TableFormat format,
        String checksum) {

    /** Copies the collections. */
    public TableMapping {
        rules = List.copyOf(rules);
        identifying = Set.copyOf(identifying);
        ignored = Set.copyOf(ignored);
        missing = Set.copyOf(missing);
    }

    /**
     * Reads a mapping file.
     *
     * @throws SourceRefused when it has mistakes; all are told at once, each with its line and what to write instead
     * @throws IOException when it cannot be read
     */
    public static TableMapping read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new MappingFileReader(Ontology.load()).read(text(bytes), checksum(bytes));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new SourceRefused(
                    "The mapping file is not in UTF-8.",
                    List.of(TableProblem.inMapping(1, "text in UTF-8; save the file in that encoding")));
        }
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
