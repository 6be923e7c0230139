package org.cancerimaging.server.demo.hospital;

import static org.cancerimaging.server.demo.dicom.Attribute.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cancerimaging.server.demo.dicom.Attributes;
import org.cancerimaging.server.demo.dicom.DicomWriter;
import org.cancerimaging.server.demo.dicom.Encoding;

/** Files that lie in every exported folder and hold no image. */
final class Clutter {

    private static final String MEDIA_DIRECTORY = "1.2.840.10008.1.3.10";
    private static final int CUT = 600;

    private Clutter() {}

    static void leave(FileSink folder, Patient somebody, byte[] image, Dice dice) {
        folder.write("DICOMDIR", directory(somebody, dice));
        folder.write("export/README.txt", note(somebody));
        folder.write("export/broken.dcm", Arrays.copyOf(image, Math.min(CUT, image.length / 2)));
        folder.write("export/empty.dcm", new byte[0]);
    }

    private static byte[] note(Patient somebody) {
        return ("Export of the demonstration. Ask for " + somebody.id() + " first.\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] directory(Patient somebody, Dice dice) {
        Attributes entry = new Attributes()
                .set(DIRECTORY_RECORD_TYPE, "PATIENT")
                .set(PATIENT_NAME, somebody.name().text())
                .set(PATIENT_ID, somebody.id());
        Attributes directory = new Attributes()
                .set(SPECIFIC_CHARACTER_SET, somebody.name().charset())
                .set(SOP_CLASS_UID, MEDIA_DIRECTORY)
                .set(SOP_INSTANCE_UID, dice.uid())
                .set(FILE_SET_ID, "DEMO")
                .set(DIRECTORY_RECORD_SEQUENCE, entry);
        return DicomWriter.write(directory, Encoding.EXPLICIT_LITTLE);
    }
}
