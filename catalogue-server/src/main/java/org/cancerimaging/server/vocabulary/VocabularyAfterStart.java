package org.cancerimaging.server.vocabulary;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.cancerimaging.server.http.AfterStart;

/** Reads all shapes and terminology maps before anybody asks for a page that tells where a term is used. */
@Singleton
final class VocabularyAfterStart implements AfterStart {

    private final BeanProvider<Vocabulary> vocabulary;

    VocabularyAfterStart(BeanProvider<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void run() {
        vocabulary.get();
    }
}
