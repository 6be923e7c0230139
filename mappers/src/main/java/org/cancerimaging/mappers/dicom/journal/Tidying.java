package org.cancerimaging.mappers.dicom.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.cancerimaging.mappers.dicom.journal.BlockFile.Block;
import org.cancerimaging.mappers.privacy.Seal;

/** Writes a journal anew without what no longer holds, beside the old one, which it then replaces. */
final class Tidying {

    private final Path folder;
    private final ByteBuffer header;
    private final Seal seal;

    Tidying(Path folder, ByteBuffer header, Seal seal) {
        this.folder = folder;
        this.header = header;
        this.seal = seal;
    }

    void write(Journal journal) throws IOException {
        Path draft = folder.resolve(Journal.FILE + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = PrivateFiles.open(draft)) {
            int length = channel.write(header, 0);
            JournalWriter writer = new JournalWriter(journal, new BlockFile(channel, seal, length));
            copyUsed(journal, writer);
            copyAdded(journal, writer);
            writer.flush();
        }
        Files.move(draft, folder.resolve(Journal.FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyUsed(Journal journal, JournalWriter writer) throws IOException {
        List<Block> blocks = journal.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            copy(journal, blocks.get(i), i, writer);
        }
    }

    /** What this scan added stands behind the blocks that were there when it began. */
    private static void copyAdded(Journal journal, JournalWriter writer) throws IOException {
        List<Block> known = journal.blocks();
        Block block = journal.file().at(known.get(known.size() - 1).end());
        while (block != null) {
            copy(journal, block, -1, writer);
            block = journal.file().at(block.end());
        }
    }

    private static void copy(Journal journal, Block block, int number, JournalWriter writer) throws IOException {
        ByteBuffer keys = ByteBuffer.wrap(journal.file().keys(block).orElse(new byte[0]));
        List<ByteCursor> records =
                JournalReader.records(journal.file().body(block).orElse(new byte[0]));
        for (int record = 0; record < records.size() && keys.hasRemaining(); record++) {
            long key = keys.getLong();
            if (number < 0 || journal.isUsed(key, number, record)) {
                writer.add(key, records.get(record));
            }
        }
    }
}
