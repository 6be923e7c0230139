package org.cancerimaging.server.app;

import jakarta.inject.Singleton;
import org.cancerimaging.server.http.AfterStart;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;

/** Compiles the shapes of all profiles before the first record comes in. */
@Singleton
final class ShapesAfterStart implements AfterStart {

    private final Validator validator;

    ShapesAfterStart(Validator validator) {
        this.validator = validator;
    }

    @Override
    public void run() {
        for (Profile profile : Profile.values()) {
            validator.prepare(profile);
        }
    }
}
