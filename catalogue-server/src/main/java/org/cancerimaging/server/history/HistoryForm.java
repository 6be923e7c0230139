package org.cancerimaging.server.history;

import java.util.List;
import org.cancerimaging.server.http.ContentNegotiation;

/** The forms of lists and differences; the first is for programs that name none. */
enum HistoryForm implements ContentNegotiation.Offer {
    JSON("application/json"),
    HTML("text/html"),
    TIME_MAP("application/link-format"),
    TEXT("text/plain");

    /** What a list of revisions comes in. */
    static final List<HistoryForm> LISTS = List.of(JSON, HTML, TIME_MAP);

    /** What a difference comes in. */
    static final List<HistoryForm> DIFFERENCES = List.of(JSON, HTML, TEXT);

    private final String mediaType;

    HistoryForm(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(mediaType);
    }

    String contentType() {
        return this == JSON || this == TIME_MAP ? mediaType : mediaType + "; charset=utf-8";
    }
}
