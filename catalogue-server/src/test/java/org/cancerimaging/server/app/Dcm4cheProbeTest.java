package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The probe for dcm4che: one line, kept for a day, never a failure, and silence of the library itself. */
final class Dcm4cheProbeTest {

    @TempDir
    private Path folder;

    private record Said(String option, String line, int exit) {}

    @BeforeEach
    void copyTheProbe() throws IOException {
        Path script = Files.createDirectories(folder.resolve(".ci")).resolve("dcm4che");
        Files.copy(Path.of("../.ci/dcm4che"), script);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        repository("https://127.0.0.1:9");
    }

    @Test
    void whereTheRepositoryDoesNotAnswerTheBuildGoesWithout() throws Exception {
        Said said = run("");
        assertEquals(new Said("", said.line(), 0), said);
        assertTrue(said.line().startsWith("dcm4che: not in the build (its repository does not answer)"), said.line());
        assertTrue(run("").line().contains("less than a day ago"), "the answer is kept");
        assertTrue(run("probe").line().contains("does not answer"), "unless it is asked anew");
    }

    @Test
    void aDayLaterItIsAskedAnew() throws Exception {
        run("");
        Path kept = folder.resolve("target/.dcm4che-probe");
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minus(Duration.ofHours(49))));
        assertTrue(run("").line().contains("does not answer"));
    }

    @Test
    void anAnswerForAnotherVersionIsNotKept() throws Exception {
        run("");
        Files.writeString(folder.resolve("target/.dcm4che-probe"), "yes 1.0.0\n");
        assertEquals("", run("").option());
    }

    @Test
    void whereItIsInTheLocalRepositoryTheProfileIsOn() throws Exception {
        Path jar = folder.resolve("m2/org/dcm4che/dcm4che-net/9.9.9/dcm4che-net-9.9.9.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
        Said said = run("");
        assertEquals("-Pdcm4che", said.option());
        assertTrue(said.line().startsWith("dcm4che 9.9.9: in the build"), said.line());
    }

    @Test
    void thePersonDecides() throws Exception {
        assertEquals("-Pdcm4che", run("yes").option());
        assertEquals("", run("no").option());
        assertFalse(Files.exists(folder.resolve("target")), "nothing is asked or kept");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws Exception {
        Files.writeString(folder.resolve("target"), "in the way");
        assertEquals(0, run("").exit());
    }

    @Test
    void bothScriptsAskTheProbe() throws IOException {
        for (String script : new String[] {"../catalogue", "../verify"}) {
            assertTrue(Files.readString(Path.of(script)).contains(".ci/dcm4che"), script);
        }
    }

    /** It would log names and birth dates of patients. */
    @Test
    void dcm4cheLogsNothingNotEvenErrors() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/logback.xml"));
        assertTrue(settings.contains("<logger name=\"org.dcm4che3\" level=\"OFF\"/>"));
    }

    private void repository(String address) throws IOException {
        Files.writeString(
                folder.resolve("pom.xml"),
                "<dcm4che.version>9.9.9</dcm4che.version>\n<dcm4che.repository>" + address + "</dcm4che.repository>\n");
    }

    private Said run(String wish) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", folder.resolve(".ci/dcm4che").toString());
        builder.environment().put("CATALOGUE_DCM4CHE", wish);
        builder.environment().put("MAVEN_REPO_LOCAL", folder.resolve("m2").toString());
        builder.redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        String option = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        return new Said(option, Files.readString(folder.resolve("err")).strip(), exit);
    }
}
