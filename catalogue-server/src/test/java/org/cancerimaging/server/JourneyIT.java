package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.server.bench.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hospital does with the packaged jar. */
final class JourneyIT {

    @TempDir
    Path folder;

    @Test
    void whatAHospitalMapsIsFoundReadHarvestedAndQueried() throws Exception {
        new Journey(folder).walk();
    }

    @Test
    void nothingPlantedInFilesComesOutOfMappingOrExplainingThem() throws Exception {
        List<Path> files = PlantedFiles.write(folder.resolve("planted"));
        Path told = Files.createDirectory(folder.resolve("told"));
        Path log = told.resolve("command.log");
        String[] site = {
            "--provider", "p1",
            "--dataset", "planted",
            "--key", folder.resolve("site.key").toString()
        };
        String images = folder.resolve("planted").toString();
        String out = told.resolve("mapped").toString();
        assertEquals(
                0,
                ServerProcess.run(Jar.PATH, log, Journey.arguments(site, "map", "dicom", images, "--out", out)),
                () -> Journey.read(log));
        for (Path file : files) {
            ServerProcess.run(
                    Jar.PATH, log, Journey.arguments(site, "map", "dicom", "--explain", file.toString(), "--json"));
        }
        assertTrue(Journey.read(log).contains("\"tag\" : \"(0010,0010)\""), () -> Journey.read(log));
        assertTrue(Files.size(told.resolve("mapped/cases/dicom.nt")) > 0);
        assertEquals(List.of(), PlantedFiles.traces(told));
        assertEquals(
                files,
                PlantedFiles.traces(folder.resolve("planted")).stream().sorted().toList());
    }
}
