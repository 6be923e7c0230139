package org.cancerimaging.mappers.dicom.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.cancerimaging.mappers.Source;

/**
 * A DICOMweb server at the holder.
 *
 * @param root what the paths of QIDO-RS and WADO-RS are appended to, e.g. {@code https://pacs.example/dicom-web}
 * @param headers sent with each request, e.g. {@code Authorization}; never logged or shown
 * @param modality only series of it, e.g. {@code CT}; empty for all
 * @param studyDates only studies of these dates, {@code 20200101-20201231}; empty for all
 * @param parallel requests at once, 1 to 16
 * @param pageSize results asked for at once, 1 to 10,000
 */
public record DicomWebSource(
        URI root, Map<String, String> headers, String modality, String studyDates, int parallel, int pageSize)
        implements Source {

    private static final Pattern DATES = Pattern.compile("(\\d{8})?-?(\\d{8})?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_ ]{0,16}");

    /** Checks all and copies the headers. */
    public DicomWebSource {
        headers = Map.copyOf(headers);
        String scheme = String.valueOf(root.getScheme());
        require(
                (scheme.equals("http") || scheme.equals("https"))
                        && root.getHost() != null
                        && root.getUserInfo() == null,
                "The address must start with http:// or https:// and hold no password.");
        require(root.getQuery() == null && root.getFragment() == null, "The address must have no ? and no #.");
        require(areHeaders(root, headers), "A header has a name and a value that may be sent.");
        require(CODE.matcher(modality).matches(), "A modality is a code such as CT.");
        require(DATES.matcher(studyDates).matches(), "Study dates are written 20200101-20201231.");
        require(parallel >= 1 && parallel <= 16, "From 1 to 16 requests can run at once.");
        require(pageSize >= 1 && pageSize <= 10_000, "A page has 1 to 10000 results.");
    }

    @Override
    public String kind() {
        return "DICOMweb server";
    }

    /** The client's own refusal would show the value. */
    private static boolean areHeaders(URI root, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(root);
            headers.forEach(request::setHeader);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Addresses and headers stay at the site. */
    @Override
    public String toString() {
        return "DicomWebSource[" + headers.size() + " headers]";
    }
}
