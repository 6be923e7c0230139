package org.cancerimaging.server.demo.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cancerimaging.server.demo.dicom.Attributes.Element;
import org.cancerimaging.server.demo.dicom.Value.Layout;

/** Writes data elements one after another (DICOM PS3.5 section 7). */
final class ElementWriter {

    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int UNDEFINED = -1;

    private final Layout layout;
    private final Charset charset;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ElementWriter(Layout layout, Charset charset) {
        this.layout = layout;
        this.charset = charset;
    }

    byte[] all(Attributes attributes) {
        attributes.elements().forEach(this::element);
        return out.toByteArray();
    }

    byte[] items(List<Attributes> items) {
        for (Attributes item : items) {
            byte[] content = new ElementWriter(layout, charset).all(item);
            tag(ITEM);
            number(layout.undefinedLengths() ? UNDEFINED : content.length);
            out.writeBytes(content);
            end(ITEM_END);
        }
        end(SEQUENCE_END);
        return out.toByteArray();
    }

    private void element(Element element) {
        Representation representation = element.representation();
        Charset used = representation.isText() ? charset : StandardCharsets.US_ASCII;
        boolean sequence = representation == Representation.SQ;
        byte[] value = element.value().encode(layout, sequence ? charset : used);
        tag(element.tag());
        length(representation, sequence && layout.undefinedLengths() ? UNDEFINED : value.length + value.length % 2);
        out.writeBytes(value);
        if (value.length % 2 != 0) {
            out.write(representation.padding());
        }
    }

    private void length(Representation representation, int length) {
        if (!layout.explicit()) {
            number(length);
            return;
        }
        out.writeBytes(representation.name().getBytes(StandardCharsets.US_ASCII));
        if (representation.hasLongLength()) {
            half(0);
            number(length);
        } else {
            half(length);
        }
    }

    private void end(int tag) {
        if (layout.undefinedLengths()) {
            tag(tag);
            number(0);
        }
    }

    private void tag(int tag) {
        half(tag >>> 16);
        half(tag);
    }

    private void half(int value) {
        out.writeBytes(ByteBuffer.allocate(2)
                .order(layout.order())
                .putShort((short) value)
                .array());
    }

    private void number(int value) {
        out.writeBytes(
                ByteBuffer.allocate(4).order(layout.order()).putInt(value).array());
    }
}
