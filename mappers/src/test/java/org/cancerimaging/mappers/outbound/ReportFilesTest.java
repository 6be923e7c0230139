package org.cancerimaging.mappers.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mapper's rows are its own, also where two mappers share codes. */
final class ReportFilesTest {

    private static final String HEADER = "code,file,position,expected,done,mapper\n";

    @TempDir
    Path folder;

    @Test
    void aRunReplacesItsOwnRowsAndNoOthers() throws IOException {
        run("dicom", "DICOM-0004");
        run("dicomweb", "DICOM-0004");
        run("dicomweb", "DICOM-0004");
        String both = HEADER + "DICOM-0004,f,p,e,d,dicom\nDICOM-0004,f,p,e,d,dicomweb\n";
        assertEquals(both, problems());
        run("dicom", "DICOM-0004");
        assertEquals(both, problems());
        run("dicom", "DICOM-0005");
        assertEquals(HEADER + "DICOM-0005,f,p,e,d,dicom\nDICOM-0004,f,p,e,d,dicomweb\n", problems());
    }

    @Test
    void rowsOfFormerVersionsAreKeptAndReplaced() throws IOException {
        Files.writeString(
                folder.resolve("problems.csv"),
                "code,file,position,expected,done\nDICOM-0004,f,p,e,d\nTABLE-0001,f,p,e,d\n");
        run("dicom", "DICOM-0005");
        assertEquals(HEADER + "DICOM-0005,f,p,e,d,dicom\nTABLE-0001,f,p,e,d,table\n", problems());
    }

    private void run(String mapper, String code) throws IOException {
        RunRecord record = new RunRecord();
        record.issue(new Issue(code, "f", "p", "e", "d"));
        new ReportFiles(folder, mapper, new IdentifyingValues(TestSites.P1.pseudonyms())).write(record, List.of());
    }

    private String problems() throws IOException {
        return Files.readString(folder.resolve("problems.csv"));
    }
}
