package org.cancerimaging.mappers.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.jspecify.annotations.Nullable;

/** A process that maps the same folder again and again until it is killed: source, output and state folder are told. */
final class MappingForever {

    private MappingForever() {}

    /** Says a line when it starts, then maps without end. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("mapping");
        System.out.flush();
        for (int run = 0; run < Integer.MAX_VALUE; run++) {
            map(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        }
    }

    /** Maps once; without state folder everything is read. */
    static void map(Path in, Path out, @Nullable Path state) throws IOException {
        ScanState kept = state == null ? null : new ScanState(state, false, any -> {});
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        new MappingJob(TestSites.P1, out, DatasetProfile.NONE, "test", clock)
                .run(new DicomSource(List.of(in), kept), Progress.NONE);
    }
}
