package org.cancerimaging.mappers.dicom;

import java.util.List;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Measurement;
import org.jspecify.annotations.Nullable;

/** What the items below one item of a structured report say together: measurements, and what these are about. */
final class ContentContext {

    /** Measurements kept of one object. */
    static final int MOST = 1000;

    private static final String FINDING = "DCM 121071";
    private static final String DERIVATION = "DCM 121401";
    private static final String SITE = "SCT 363698007";
    private static final String SITE_RETIRED = "SRT G-C0E3";

    private final List<Measurement> found;
    private @Nullable Code finding;
    private @Nullable Code site;
    private @Nullable Code derivation;

    ContentContext(List<Measurement> found) {
        this.found = found;
    }

    void clear() {
        found.clear();
        finding = null;
        site = null;
        derivation = null;
    }

    List<Measurement> found() {
        return found;
    }

    @Nullable
    Code derivation() {
        return derivation;
    }

    /** Takes a coded item; of several of one kind the first. */
    void tell(Code name, @Nullable Code concept) {
        switch (name.scheme() + " " + name.value()) {
            case FINDING -> finding = finding == null ? concept : finding;
            case SITE, SITE_RETIRED -> site = site == null ? concept : site;
            case DERIVATION -> derivation = derivation == null ? concept : derivation;
            default -> {
                // Other items are about people, times and coordinates.
            }
        }
    }

    /** Takes a measurement from below, completed by what is said beside it. */
    void add(Measurement measurement, ContentContext beside) {
        if (found.size() < MOST) {
            found.add(measurement.about(beside.finding, beside.site));
        }
    }
}
