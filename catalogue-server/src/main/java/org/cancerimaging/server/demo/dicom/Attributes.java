package org.cancerimaging.server.demo.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A DICOM data set under construction; elements are kept in the order of their tags. Not thread-safe. */
public final class Attributes {

    private static final Map<String, String> CHARSETS = Map.of(
            "ISO_IR 100", "ISO-8859-1",
            "ISO_IR 101", "ISO-8859-2",
            "ISO_IR 126", "ISO-8859-7",
            "ISO_IR 144", "ISO-8859-5",
            "ISO_IR 192", "UTF-8",
            "\\ISO 2022 IR 87", "ISO-2022-JP");

    private final SortedMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);

    /** One element: tag, representation, value. */
    record Element(int tag, Representation representation, Value value) {}

    /** An empty data set. */
    public Attributes() {}

    /** A data set with the same elements; sequence items are shared. */
    public Attributes(Attributes template) {
        elements.putAll(template.elements);
    }

    /** Sets a text, or number written as text. Several values are separated by a backslash. */
    public Attributes set(Attribute attribute, String text) {
        return put(attribute.tag(), attribute.representation(), new Value.Text(text));
    }

    /** Sets a binary 16-bit number. */
    public Attributes set(Attribute attribute, int number) {
        return put(attribute.tag(), attribute.representation(), new Value.Whole(number));
    }

    /** Sets a sequence. */
    public Attributes set(Attribute attribute, Attributes... items) {
        return put(attribute.tag(), attribute.representation(), new Value.Items(List.of(items)));
    }

    /** Sets a value of so many zero bytes, e.g. black pixels. */
    public Attributes zeros(Attribute attribute, int length) {
        return put(attribute.tag(), attribute.representation(), new Value.Zeros(length));
    }

    /** Sets an element that the dictionary does not know, e.g. a private one. */
    public Attributes set(int tag, Representation representation, String text) {
        return put(tag, representation, new Value.Text(text));
    }

    /** Takes an element out, as sites do that forget it. */
    public Attributes without(Attribute attribute) {
        elements.remove(attribute.tag());
        return this;
    }

    /** The text of an element, or an empty text. */
    public String text(Attribute attribute) {
        Element element = elements.get(attribute.tag());
        return element != null && element.value() instanceof Value.Text text ? text.text() : "";
    }

    Collection<Element> elements() {
        return Collections.unmodifiableCollection(elements.values());
    }

    /** What Specific Character Set names (PS3.3 C.12.1.1.2); ASCII without one. */
    Charset charset() {
        String name = CHARSETS.get(text(Attribute.SPECIFIC_CHARACTER_SET));
        return name == null ? StandardCharsets.US_ASCII : Charset.forName(name);
    }

    private Attributes put(int tag, Representation representation, Value value) {
        elements.put(tag, new Element(tag, representation, value));
        return this;
    }
}
