package org.cancerimaging.server.demo.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.cancerimaging.server.demo.dicom.Value.Layout;

/** Writes a data set as a DICOM file (PS3.10 section 7.1). Equal data sets give equal bytes. */
public final class DicomWriter {

    private static final String IMPLEMENTATION = "2.25.301640117720127451866230190474526013214";
    private static final Layout META = new Layout(ByteOrder.LITTLE_ENDIAN, true, false);
    private static final int PREAMBLE = 128;

    private DicomWriter() {}

    /**
     * The bytes of the file.
     *
     * @param attributes the data set; text is written in its Specific Character Set
     * @param encoding transfer syntax and form
     */
    public static byte[] write(Attributes attributes, Encoding encoding) {
        byte[] content = new ElementWriter(encoding.layout(), attributes.charset()).all(attributes);
        if (encoding == Encoding.BARE) {
            return content;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[PREAMBLE]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(meta(attributes, encoding));
        file.writeBytes(encoding == Encoding.DEFLATED ? deflated(content) : content);
        return file.toByteArray();
    }

    private static byte[] meta(Attributes attributes, Encoding encoding) {
        Attributes meta = new Attributes()
                .set(Attribute.MEDIA_STORAGE_SOP_CLASS_UID, attributes.text(Attribute.SOP_CLASS_UID))
                .set(Attribute.MEDIA_STORAGE_SOP_INSTANCE_UID, attributes.text(Attribute.SOP_INSTANCE_UID))
                .set(Attribute.TRANSFER_SYNTAX_UID, encoding.transferSyntax())
                .set(Attribute.IMPLEMENTATION_CLASS_UID, IMPLEMENTATION);
        byte[] elements = new ElementWriter(META, StandardCharsets.US_ASCII).all(meta);
        return ByteBuffer.allocate(12 + elements.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 2)
                .putShort((short) 0)
                .put("UL".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 4)
                .putInt(elements.length)
                .put(elements)
                .array();
    }

    private static byte[] deflated(byte[] content) {
        Deflater raw = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, raw)) {
            deflater.write(content);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        } finally {
            raw.end();
        }
        if (out.size() % 2 != 0) {
            out.write(0);
        }
        return out.toByteArray();
    }
}
