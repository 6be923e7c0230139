package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.jspecify.annotations.Nullable;

/**
 * Takes what specimens of slides were stained with, fixed with and embedded in, out of the steps of their preparation in
 * (0040,0560) (PS3.3 C.7.6.22, PS3.16 TID 8001 to 8004): codes only, current ones or those of SNOMED RT. Identifiers,
 * people, times and descriptions in the steps are not read. One for all levels.
 */
final class SpecimenSink implements ElementSink {

    static final int SPECIMENS = 0x00400560;

    private static final int PREPARATION = 0x00400610;
    private static final int STEPS = 0x00400612;
    private static final int CONCEPT_NAME = 0x0040A043;
    private static final int CONCEPT = 0x0040A168;
    private static final Map<String, CodeRole> ROLES = Map.of(
            "424361007", CodeRole.STAIN,
            "G-C350", CodeRole.STAIN,
            "430864009", CodeRole.FIXATIVE,
            "F-6221B", CodeRole.FIXATIVE,
            "430863003", CodeRole.EMBEDDING,
            "F-6221A", CodeRole.EMBEDDING);

    private final Header header;
    private final CodeSink name;
    private final CodeSink concept;

    SpecimenSink(Header header) {
        this.header = header;
        this.name = new CodeSink(header, new ArrayList<>());
        this.concept = new CodeSink(header, new ArrayList<>());
    }

    @Override
    public boolean wants(int tag) {
        return false;
    }

    @Override
    public void value(int tag, RawValue value) {}

    @Override
    public @Nullable ElementSink items(int tag) {
        return switch (tag) {
            case PREPARATION, STEPS -> this;
            case CONCEPT_NAME -> name;
            case CONCEPT -> concept;
            default -> null;
        };
    }

    @Override
    public void itemBegins() {
        name.codes().clear();
        concept.codes().clear();
    }

    @Override
    public void itemEnds() {
        Code named = name.first();
        CodeRole role = named == null ? null : ROLES.get(named.value());
        Code found = concept.first();
        if (role != null && found != null) {
            List<Code> codes = header.codeSink(role).codes();
            if (!codes.contains(found) && codes.size() < CodeSink.MOST) {
                codes.add(found);
            }
        }
        itemBegins();
    }
}
