package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value per attribute: that of the first file that has one, whatever the order files are read in. */
final class FirstTexts {

    private static final List<Attribute> KEPT = List.of(
            Attribute.STUDY_UID,
            Attribute.PATIENT_ID,
            Attribute.ISSUER,
            Attribute.SEX,
            Attribute.BIRTH_DATE,
            Attribute.AGE,
            Attribute.STUDY_DATE,
            Attribute.MODALITY);

    private final @Nullable String[] texts = new @Nullable String[KEPT.size()];
    private final long[] files = new long[KEPT.size()];
    private int contradicted;

    FirstTexts() {
        Arrays.fill(files, Long.MAX_VALUE);
    }

    void add(Header header, long file, Pool<String> pool) {
        for (int i = 0; i < files.length; i++) {
            Attribute attribute = KEPT.get(i);
            RawValue value = header.value(attribute);
            if (!value.isEmpty()) {
                add(i, value, header.characters(), file, pool);
            }
        }
    }

    @Nullable
    String text(Attribute attribute) {
        return texts[KEPT.indexOf(attribute)];
    }

    /** Those of which files have different values. */
    List<Attribute> contradicted() {
        List<Attribute> result = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            if ((contradicted & (1 << i)) != 0) {
                result.add(KEPT.get(i));
            }
        }
        return result;
    }

    private void add(int slot, RawValue value, CharacterSet characters, long file, Pool<String> pool) {
        String held = texts[slot];
        if (held == null || !value.matches(held)) {
            String text = value.text(characters);
            contradicted |= held == null || held.equals(text) ? 0 : 1 << slot;
            texts[slot] = file < files[slot] ? pool.shared(text) : held;
        }
        files[slot] = Math.min(files[slot], file);
    }
}
