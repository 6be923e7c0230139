package org.cancerimaging.server.vocabulary;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The vocabulary's addresses: indexes, and things by their name with or without the ending of a form. */
@Controller(produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class VocabularyController {

    private final Vocabulary vocabulary;
    private final VocabularyAnswers answers;

    VocabularyController(Vocabulary vocabulary, VocabularyAnswers answers) {
        this.vocabulary = vocabulary;
        this.answers = answers;
    }

    @Get("/ontology")
    HttpResponse<byte[]> terms(HttpRequest<?> request) {
        return answers.answer(request, vocabulary.terms(), "");
    }

    @Get("/ontology.{suffix}")
    HttpResponse<byte[]> terms(HttpRequest<?> request, @PathVariable String suffix) {
        return answers.index(request, vocabulary.terms(), suffix);
    }

    @Get("/ontology/{name}")
    HttpResponse<byte[]> term(HttpRequest<?> request, @PathVariable String name) {
        return answers.answer(request, vocabulary.terms(), name);
    }

    @Get("/codelist")
    HttpResponse<byte[]> lists(HttpRequest<?> request) {
        return answers.answer(request, vocabulary.lists(), "");
    }

    @Get("/codelist.{suffix}")
    HttpResponse<byte[]> lists(HttpRequest<?> request, @PathVariable String suffix) {
        return answers.index(request, vocabulary.lists(), suffix);
    }

    @Get("/codelist/{name}")
    HttpResponse<byte[]> list(HttpRequest<?> request, @PathVariable String name) {
        return answers.answer(request, vocabulary.lists(), name);
    }

    /** Some notations hold a slash, e.g. {@code ng/mL}. */
    @Get("/codelist/{list}/{+notation}")
    HttpResponse<byte[]> concept(HttpRequest<?> request, @PathVariable String list, @PathVariable String notation) {
        return vocabulary
                .concepts(list)
                .map(concepts -> answers.answer(request, concepts, notation))
                .orElseGet(() -> answers.unknown(request, vocabulary.lists(), list, false));
    }

    @Get("/mapping")
    HttpResponse<byte[]> mappings(HttpRequest<?> request) {
        return answers.answer(request, vocabulary.mappings(), "");
    }

    @Get("/mapping.{suffix}")
    HttpResponse<byte[]> mappings(HttpRequest<?> request, @PathVariable String suffix) {
        return answers.index(request, vocabulary.mappings(), suffix);
    }

    @Get("/mapping/{name}")
    HttpResponse<byte[]> mapping(HttpRequest<?> request, @PathVariable String name) {
        return answers.answer(request, vocabulary.mappings(), name);
    }

    @Get("/profile")
    HttpResponse<byte[]> profiles(HttpRequest<?> request) {
        return answers.answer(request, vocabulary.profiles(), "");
    }

    @Get("/profile.{suffix}")
    HttpResponse<byte[]> profiles(HttpRequest<?> request, @PathVariable String suffix) {
        return answers.index(request, vocabulary.profiles(), suffix);
    }

    @Get("/profile/{name}")
    HttpResponse<byte[]> profile(HttpRequest<?> request, @PathVariable String name) {
        return answers.answer(request, vocabulary.profiles(), name);
    }
}
