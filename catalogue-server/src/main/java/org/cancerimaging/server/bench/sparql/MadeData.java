package org.cancerimaging.server.bench.sparql;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All data of a run, made anew whenever it is asked for: the same for the same seed. */
record MadeData(Scale scale, long seed) {

    /** The start of IRIs at a server that was told no other. */
    static final String BASE = "http://localhost:8080/";

    DatasetName name(int dataset) {
        return new DatasetName(BASE, dataset % scale.datasets());
    }

    List<String> description(int dataset, int edition) {
        return DescriptionLines.of(name(dataset), seed, edition);
    }

    List<String> cases(int dataset) {
        return scale.hasCases(dataset) ? CaseLines.of(name(dataset), seed, scale.cases()) : List.of();
    }

    /** What one provider sends at a time: the descriptions and cases of some datasets, as N-Triples. */
    String submission(int first) {
        StringBuilder body = new StringBuilder();
        int end = Math.min(scale.datasets(), first + DatasetName.TOGETHER);
        for (int dataset = first; dataset < end; dataset++) {
            append(body, description(dataset, 0));
            append(body, cases(dataset));
        }
        return body.toString();
    }

    /** Where each submission begins. */
    List<Integer> submissions() {
        List<Integer> firsts = new ArrayList<>();
        for (int first = 0; first < scale.datasets(); first += DatasetName.TOGETHER) {
            firsts.add(first);
        }
        return firsts;
    }

    /** The description of a dataset as N-Triples. */
    String record(int dataset, int edition) {
        StringBuilder body = new StringBuilder();
        append(body, description(dataset, edition));
        return body.toString();
    }

    /** Writes what belongs into a store as N-Quads, and answers how many there are. */
    long write(Store store, Path file) throws IOException {
        long quads = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int dataset = 0; dataset < scale.datasets(); dataset++) {
                DatasetName name = name(dataset);
                List<String> lines = store == Store.PUBLIC ? description(dataset, 0) : cases(dataset);
                String end = " <" + (store == Store.PUBLIC ? name.iri() : name.cases()) + "> .\n";
                for (String line : lines) {
                    out.append(line).append(end);
                }
                quads += lines.size();
            }
        }
        return quads;
    }

    private static void append(StringBuilder body, List<String> lines) {
        lines.forEach(line -> body.append(line).append(" .\n"));
    }
}
