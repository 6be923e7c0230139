package org.cancerimaging.server.steward;

import java.util.List;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.rdf.Difference;

/**
 * What an update would change, statements in N-Triples. The label of a blank node is good for this answer alone.
 *
 * @param graphs those that would change, in order of name
 */
record Preview(List<OfGraph> graphs) {

    /** Copies the list. */
    Preview {
        graphs = List.copyOf(graphs);
    }

    /** One graph: its IRI, and what is removed from it and added to it. */
    record OfGraph(String graph, List<String> removed, List<String> added) {}

    /** The forms of a preview. */
    enum Form implements ContentNegotiation.Offer {
        JSON(Json.MEDIA_TYPE),
        TEXT("text/plain");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        @Override
        public List<String> mediaTypes() {
            return List.of(mediaType);
        }
    }

    static Preview of(List<Updates.Changed> changes) {
        return new Preview(changes.stream()
                .map(change -> {
                    Difference difference = Difference.of(change.before(), change.after());
                    return new OfGraph(
                            change.target().name().getURI(),
                            difference.removed().stream().map(Difference::line).toList(),
                            difference.added().stream().map(Difference::line).toList());
                })
                .toList());
    }

    /** A line for each graph, then its statements: removed ones with a minus before them, added ones with a plus. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (OfGraph graph : graphs) {
            text.append("# <").append(graph.graph()).append(">\n");
            graph.removed().forEach(line -> text.append("- ").append(line).append('\n'));
            graph.added().forEach(line -> text.append("+ ").append(line).append('\n'));
        }
        return text.toString();
    }
}
