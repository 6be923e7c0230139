package org.cancerimaging.mappers.dicom;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Tells {@link IdentityListener} what stands in a header. Neighbouring files mostly repeat the same values: what is
 * equal to the last one is not decoded and told again. One per thread.
 */
final class IdentityTeller {

    private static final List<Attribute> IDENTIFYING = Attribute.identifying();

    private final IdentityListener listener;
    private final Map<Attribute, RawValue> last = RawValue.perAttribute();
    private CharacterSet lastCharacters = CharacterSet.DEFAULT;

    IdentityTeller(IdentityListener listener) {
        this.listener = listener;
    }

    void tell(Header header) {
        CharacterSet characters = header.characters();
        boolean sameCharacters = characters == lastCharacters;
        lastCharacters = characters;
        RawValue instance = header.value(Attribute.SOP_INSTANCE);
        if (header.value(Attribute.MEDIA_SOP_INSTANCE).sameAs(instance)) {
            header.value(Attribute.MEDIA_SOP_INSTANCE).clear();
        }
        for (Attribute attribute : IDENTIFYING) {
            RawValue value = header.value(attribute);
            RawValue before = Objects.requireNonNull(last.get(attribute));
            if (!value.isEmpty() && !(sameCharacters && value.sameAs(before))) {
                before.copy(value);
                tell(attribute, value.text(characters));
            }
        }
        header.otherIds().forEach(this::tellWhole);
    }

    private void tell(Attribute attribute, String text) {
        tellWhole(text);
        if (attribute.isName()) {
            tellParts(text, "[\\\\=]", this::tellWhole);
            tellParts(text, "[\\\\=^]", this::tellPart);
        } else if (text.indexOf('\\') >= 0) {
            tellParts(text, "\\\\", this::tellWhole);
        }
    }

    private void tellParts(String text, String delimiters, Consumer<String> teller) {
        String[] parts = text.split(delimiters, -1);
        if (parts.length > 1) {
            for (String part : parts) {
                teller.accept(part);
            }
        }
    }

    /** Degrees and initials, such as MD, stand in half of all paths and name nobody; short names in other scripts do. */
    private void tellPart(String part) {
        String value = part.strip();
        if (value.length() > 2 || value.chars().anyMatch(letter -> letter > 127)) {
            listener.saw(value);
        }
    }

    private void tellWhole(String text) {
        String value = text.strip();
        if (!value.isEmpty()) {
            listener.saw(value);
        }
    }
}
