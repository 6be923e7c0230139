package org.cancerimaging.server.vocabulary;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.http.Site;

/** Codes for forms: which lists there are, and a look-up in each. */
@Controller(value = "/api/v1/vocabularies", produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LookupController {

    private static final int MOST = 50;
    private static final int LONGEST_QUERY = 200;

    private final Ontology ontology;
    private final Site site;

    LookupController(Ontology ontology, Site site) {
        this.ontology = ontology;
        this.site = site;
    }

    /** The lists in order of name. */
    @Get
    HttpResponse<byte[]> lists(HttpRequest<?> request) {
        Language language = language(request);
        List<Entry> entries = ontology.codeLists().values().stream()
                .map(list -> new Entry(
                        list.name(),
                        ontology.label(list.scheme(), language.tag()),
                        list.scheme().getURI(),
                        list.concepts().size(),
                        page(Addresses.list(list.name()))))
                .toList();
        return answer(request, new Index(entries));
    }

    /** The concepts that match {@code q}, all without it; at most fifty. */
    @Get("/{name}")
    HttpResponse<byte[]> find(HttpRequest<?> request, @PathVariable String name) {
        CodeList list = list(name);
        Language language = language(request);
        String query = Optional.ofNullable(request.getParameters().get("q")).orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw new CatalogueException(
                    400, "VOCABULARY-0002", "The parameter 'q' takes at most " + LONGEST_QUERY + " characters.");
        }
        List<Concept> found = new ConceptSearch(list).find(query, language);
        List<Item> items = found.stream()
                .limit(MOST)
                .map(concept -> item(list, concept, language))
                .toList();
        return answer(request, new Found(list.name(), language.tag(), found.size(), items));
    }

    private CodeList list(String name) {
        CodeList list = ontology.codeLists().get(name);
        if (list == null) {
            List<String> nearest = Nearest.to(name, ontology.codeLists().keySet());
            String hint = nearest.isEmpty() ? "" : " Did you mean: " + String.join(", ", nearest) + "?";
            throw new CatalogueException(
                    404,
                    "VOCABULARY-0001",
                    "There is no such code list." + hint + " All are listed at /api/v1/vocabularies.");
        }
        return list;
    }

    private Item item(CodeList list, Concept concept, Language language) {
        return new Item(
                concept.iri().getURI(),
                concept.notation(),
                concept.label(language.tag()),
                concept.synonyms(),
                concept.broader().stream().map(Node::getURI).toList(),
                page(Addresses.concept(list.name(), concept.notation())));
    }

    private String page(String path) {
        return site.base() + path.substring(1);
    }

    /** By {@code lang}, else by Accept-Language; English where we have no such language. */
    private static Language language(HttpRequest<?> request) {
        String wanted = request.getParameters().get("lang");
        return wanted == null ? Language.of(request) : Language.find(wanted).orElse(Language.EN);
    }

    private static HttpResponse<byte[]> answer(HttpRequest<?> request, Object document) {
        byte[] body = Json.bytes(document);
        return Etags.answer(
                        request,
                        Etags.of(Hash.of(body)),
                        Optional.empty(),
                        () -> HttpResponse.ok(body).contentType(Json.MEDIA_TYPE))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** All lists. */
    record Index(List<Entry> vocabularies) {}

    /** One list; {@code concepts} says how many it has. */
    record Entry(String name, String title, String iri, int concepts, String page) {}

    /** What was found; {@code total} may be more than the items shown. */
    record Found(String vocabulary, String language, int total, List<Item> items) {}

    /** One concept. */
    record Item(String iri, String notation, String label, List<String> synonyms, List<String> broader, String page) {}
}
