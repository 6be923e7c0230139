package org.cancerimaging.mappers.dicom.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up what a journal knows of files. Neighbours mostly stand in the same few blocks. One per thread. */
public final class JournalReader {

    private static final int BLOCKS_KEPT = 8;

    private final Journal journal;
    private final Map<Integer, List<ByteCursor>> kept = new LinkedHashMap<>(16, 0.75f, true);

    JournalReader(Journal journal) {
        this.journal = journal;
    }

    /**
     * What is known of a file; null when nothing is, or the file was another one then.
     *
     * @param modified in milliseconds since 1970
     */
    public @Nullable ByteCursor find(String path, long size, long modified) throws IOException {
        long place = journal.use(journal.seal().hash(path));
        if (place == Places.NONE) {
            return null;
        }
        List<ByteCursor> records = block(Journal.block(place));
        int number = Journal.record(place);
        if (number >= records.size()) {
            return null;
        }
        ByteCursor record = records.get(number).again();
        boolean same = record.number() == size && record.fixed() == modified;
        return same ? record.sized() : null;
    }

    /** The records of a block; none when it is damaged. */
    List<ByteCursor> block(int number) throws IOException {
        List<ByteCursor> records = kept.get(number);
        if (records == null) {
            records = records(journal.file().body(journal.blocks().get(number)).orElse(new byte[0]));
            kept.put(number, records);
            if (kept.size() > BLOCKS_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return records;
    }

    static List<ByteCursor> records(byte[] body) {
        List<ByteCursor> records = new ArrayList<>();
        ByteCursor all = new ByteCursor(body, 0, body.length);
        while (all.hasMore()) {
            records.add(all.sized());
        }
        return records;
    }
}
