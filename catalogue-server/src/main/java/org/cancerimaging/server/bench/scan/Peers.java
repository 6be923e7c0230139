package org.cancerimaging.server.bench.scan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Readers of others, as far as they are installed: programs on the path, one process for all files. */
final class Peers {

    private static final String PYDICOM = """
            import os, sys, pydicom
            tags = ['SOPClassUID', 'StudyInstanceUID', 'SeriesInstanceUID', 'PatientID', 'Modality', 'Manufacturer',
                    'ManufacturerModelName', 'BodyPartExamined', 'Rows', 'Columns', 'PixelSpacing', 'SliceThickness']
            count = 0
            for folder, _, names in os.walk(sys.argv[1]):
                for name in names:
                    pydicom.dcmread(os.path.join(folder, name), stop_before_pixels=True, specific_tags=tags)
                    count += 1
            """;

    private static final String EVICT = """
            import os, sys
            os.sync()
            for folder, _, names in os.walk(sys.argv[1]):
                for name in names:
                    file = os.open(os.path.join(folder, name), os.O_RDONLY)
                    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
                    os.close(file)
            """;

    private static final List<String> TAGS = List.of(
            "8,16", "20,d", "20,e", "10,20", "8,60", "8,70", "8,1090", "18,15", "28,10", "28,11", "28,30", "18,50");

    private final Path folder;

    Peers(Path folder) {
        this.folder = folder;
    }

    /** Those that are installed. */
    List<Reader> readers() throws IOException, InterruptedException {
        List<Reader> readers = new ArrayList<>();
        String python = python();
        if (!python.isEmpty()) {
            readers.add(reader("pydicom", List.of(python, "-c", PYDICOM, folder.toString())));
        }
        if (isOnPath("dcmdump")) {
            readers.add(reader(
                    "DCMTK dcmdump",
                    List.of("dcmdump", "-q", "-M", "+sd", "+r", "+P", "0020,000e", "+P", "0008,0060", "" + folder)));
        }
        if (isOnPath("gdcmscanner")) {
            List<String> command = new ArrayList<>(List.of("gdcmscanner", "-r", "-d", folder.toString()));
            TAGS.forEach(tag -> command.addAll(List.of("-t", tag)));
            readers.add(reader("GDCM gdcmscanner", command));
        }
        return readers;
    }

    /** Asks the operating system to forget what it holds of the files; false where that is not possible here. */
    boolean evict() throws IOException, InterruptedException {
        return isOnPath("python3") && run(List.of("python3", "-c", EVICT, folder.toString())) == 0;
    }

    private static Reader reader(String name, List<String> command) {
        return new Reader(name, 1, () -> {
            if (run(command) != 0) {
                throw new IOException(name + " failed");
            }
        });
    }

    /** The first Python that has pydicom; that of the system may stand behind another. */
    private static String python() throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (isOnPath(python) && run(List.of(python, "-c", "import pydicom")) == 0) {
                return python;
            }
        }
        return "";
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static boolean isOnPath(String program) {
        if (program.startsWith("/")) {
            return Files.isExecutable(Path.of(program));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
