package org.cancerimaging.mappers.dicom.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions to a server: QIDO-RS pages (PS3.18 10.6) and metadata of WADO-RS (PS3.18 10.4). Thread-safe. */
final class WebQuery {

    private static final String STUDY_FIELDS =
            "&includefield=00080020,0020000D,00100010,00100020,00100021,00100030,00100040,00101010";
    private static final String SERIES_FIELDS = "&includefield=00080060,0020000E,00201209,00180015,00080070,00081090";

    private final DicomWebSource source;
    private final WebRequests requests;

    WebQuery(DicomWebSource source, WebRequests requests) {
        this.source = source;
        this.requests = requests;
    }

    /** One page of studies; empty behind the last one. */
    List<DataSet> studies(long offset) throws WebFault {
        String filter = parameter("StudyDate", source.studyDates()) + parameter("ModalitiesInStudy", source.modality());
        return page("studies", offset, filter + STUDY_FIELDS);
    }

    /** All series of a study, each once. */
    List<DataSet> series(String study) throws WebFault {
        String filter = parameter("Modality", source.modality()) + SERIES_FIELDS;
        List<DataSet> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<DataSet> page = page("studies/" + study + "/series", 0, filter);
        while (addNew(page, DataSet.SERIES_UID, seen, all)) {
            page = page("studies/" + study + "/series", all.size(), filter);
        }
        return all;
    }

    /** What is new on a page; servers that know no offset give the first page again. */
    static boolean addNew(List<DataSet> page, int uidTag, Set<String> seen, List<DataSet> target) {
        boolean any = false;
        for (DataSet one : page) {
            if (seen.add(one.text(uidTag))) {
                target.add(one);
                any = true;
            }
        }
        return any;
    }

    /**
     * What is known of one instance of a series.
     *
     * @param dataSets what the search says of it, then its metadata; empty when the series has none
     * @param refused why there is no metadata; null when there is
     */
    record OneInstance(List<DataSet> dataSets, @Nullable WebFault refused) {}

    /** One instance of a series. A server that finds it but gives no metadata of it has said something all the same. */
    OneInstance oneInstance(String study, String series) throws WebFault {
        String path = "studies/" + study + "/series/" + series;
        List<DataSet> all = new ArrayList<>(requests.get(path + "/instances?limit=1", 1));
        if (all.isEmpty()) {
            return new OneInstance(all, null);
        }
        String instance = all.get(0).uid(DataSet.SOP_INSTANCE_UID);
        try {
            all.addAll(requests.get(path + "/instances/" + instance + "/metadata", 1));
            return new OneInstance(all, null);
        } catch (WebFault fault) {
            if (fault.problem() != WebProblem.NOT_ANSWERED) {
                throw fault;
            }
            return new OneInstance(all, fault);
        }
    }

    private List<DataSet> page(String path, long offset, String filter) throws WebFault {
        String query = "?limit=" + source.pageSize() + "&offset=" + offset + filter;
        return requests.get(path + query, 10 * source.pageSize());
    }

    /** Dates and codes have no sign that must be escaped but spaces. */
    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + value.replace(" ", "%20");
    }
}
