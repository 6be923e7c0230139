package org.cancerimaging.mappers.dicom;

import java.util.List;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.jspecify.annotations.Nullable;

/** Takes the items of a code sequence (PS3.3 section 8); items without scheme or value are left out. */
final class CodeSink implements ElementSink {

    static final int ANATOMIC_REGION = 0x00082218;

    /** Codes kept of one sequence. */
    static final int MOST = 100;

    private static final int VALUE = 0x00080100;
    private static final int SCHEME = 0x00080102;
    private static final int MEANING = 0x00080104;
    private static final int LONG_VALUE = 0x00080119;
    private static final int URN_VALUE = 0x00080120;

    private final Header header;
    private final List<Code> codes;
    private String value = "";
    private String scheme = "";
    private String meaning = "";

    CodeSink(Header header, List<Code> codes) {
        this.header = header;
        this.codes = codes;
    }

    List<Code> codes() {
        return codes;
    }

    @Nullable
    Code first() {
        return codes.isEmpty() ? null : codes.get(0);
    }

    @Override
    public boolean wants(int tag) {
        return switch (tag) {
            case VALUE, SCHEME, MEANING, LONG_VALUE, URN_VALUE -> true;
            default -> false;
        };
    }

    @Override
    public void value(int tag, RawValue raw) {
        raw.trim();
        String text = raw.text(header.characters());
        switch (tag) {
            case SCHEME -> scheme = text;
            case MEANING -> meaning = text;
            default -> value = text;
        }
    }

    @Override
    public void itemBegins() {
        value = "";
        scheme = "";
        meaning = "";
    }

    @Override
    public void itemEnds() {
        if (!value.isEmpty() && !scheme.isEmpty() && codes.size() < MOST) {
            codes.add(new Code(scheme, value, meaning));
        }
    }
}
