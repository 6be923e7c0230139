package org.cancerimaging.server.vocabulary;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.http.RenderedRecords;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.http.WebApp;

/** Answers a read of the vocabulary: chooses form and language, spares the unchanged, links to the other forms. */
@Singleton
final class VocabularyAnswers {

    private static final long CACHE_BYTES = 16L * 1024 * 1024;

    private final Site site;
    private final VocabularyPage frame;
    private final RenderedRecords cache = new RenderedRecords(CACHE_BYTES);

    VocabularyAnswers(Site site) {
        this.site = site;
        this.frame = new VocabularyPage(site);
    }

    /**
     * The topic that the name stands for, in the form of its ending, else by Accept.
     *
     * @throws CatalogueException 404 VOCABULARY-0001 for machines, and 406 where no form fits
     */
    HttpResponse<byte[]> answer(HttpRequest<?> request, Section section, String name) {
        Optional<Topic> whole = section.find(name);
        if (whole.isPresent()) {
            Topic topic = whole.get();
            return send(request, topic, ContentNegotiation.of(request).require(Form.offers(topic)));
        }
        Optional<Form> form = Form.endingOf(name);
        String stem = form.map(ending -> ending.cut(name)).orElse(name);
        return section.find(stem)
                .filter(topic -> form.isPresent() && Form.offers(topic).contains(form.get()))
                .map(topic -> send(request, topic, form.orElseThrow()))
                .orElseGet(() -> unknown(request, section, stem, form.isPresent()));
    }

    /** The index of the section in the form of the ending. */
    HttpResponse<byte[]> index(HttpRequest<?> request, Section section, String suffix) {
        Topic topic = section.find("").orElseThrow();
        return Form.endingOf("." + suffix)
                .filter(Form.offers(topic)::contains)
                .map(form -> send(request, topic, form))
                .orElseGet(() -> unknown(request, section, suffix, false));
    }

    private HttpResponse<byte[]> send(HttpRequest<?> request, Topic topic, Form form) {
        Language language = Language.of(request);
        String key = topic.path() + " " + form + (form == Form.HTML ? " " + language : "");
        byte[] body = cache.get(key, () -> form == Form.HTML ? frame.of(topic, language) : form.write(topic));
        MutableHttpResponse<byte[]> response =
                Etags.answer(request, Etags.of(Hash.of(body)), Optional.empty(), () -> ok(body, topic, form));
        links(topic, form).forEach(link -> response.header(HttpHeaders.LINK, link));
        response.getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        return response;
    }

    private static MutableHttpResponse<byte[]> ok(byte[] body, Topic topic, Form form) {
        MutableHttpResponse<byte[]> response = HttpResponse.ok(body).contentType(form.contentType());
        return form == Form.TSV
                ? response.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + topic.path().replaceAll(".*/", "") + ".sssom.tsv\"")
                : response;
    }

    private List<String> links(Topic topic, Form shown) {
        List<String> links = new ArrayList<>();
        links.add(link(site.base() + topic.path().substring(1), "canonical"));
        if (!topic.iri().isEmpty()) {
            links.add(link(topic.iri(), "describes"));
        }
        for (Form form : Form.offers(topic)) {
            String relation = form == Form.HTML || shown != Form.HTML ? "alternate" : "alternate describedby";
            if (form != shown) {
                links.add(link(site.base() + topic.href(form.suffix()).substring(1), relation) + "; type=\""
                        + form.mediaTypes().get(0) + "\"");
            }
        }
        return links;
    }

    private static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }

    /** Nobody's text is repeated: what is suggested are our own names. */
    HttpResponse<byte[]> unknown(HttpRequest<?> request, Section section, String name, boolean hasEnding) {
        List<String> nearest = Nearest.to(name, section.names());
        if (hasEnding ? request.getPath().endsWith(".html") : WebApp.prefersHtml(request)) {
            List<String> links = nearest.stream()
                    .map(near -> Html.link(section.path() + "/" + Addresses.segment(near), near))
                    .toList();
            return HttpResponse.<byte[]>notFound()
                    .body(frame.unknown(section, links))
                    .contentType(Form.HTML.contentType())
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        String hint = nearest.isEmpty() ? "" : " Did you mean: " + String.join(", ", nearest) + "?";
        throw new CatalogueException(
                404,
                "VOCABULARY-0001",
                "There is no such " + section.kind() + "." + hint + " All are listed at " + section.path() + ".");
    }
}
