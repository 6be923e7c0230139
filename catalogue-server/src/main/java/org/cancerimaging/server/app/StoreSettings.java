package org.cancerimaging.server.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.env.Environment;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the public store is. Read before anything else of the configuration is needed.
 *
 * @param publicStore {@code tdb2} for the data folder, or an address, see {@link PublicStore}
 * @param publicStoreSecretFile file with {@code user:password} or {@code Bearer TOKEN} for an engine behind HTTP; empty takes
 *     the environment variable {@value #SECRET}
 */
@ConfigurationProperties("catalogue")
record StoreSettings(
        @Bindable(defaultValue = PublicStore.IN_FOLDER) String publicStore,
        @Bindable(defaultValue = "") String publicStoreSecretFile) {

    /** Never a system property: those are seen by everybody on the machine. */
    static final String SECRET = "CATALOGUE_PUBLIC_STORE_SECRET";

    /** The settings of a server whose configuration is read, but whose parts are not made yet. */
    static StoreSettings of(Environment environment) {
        return new StoreSettings(
                environment.getProperty("catalogue.public-store", String.class).orElse(PublicStore.IN_FOLDER),
                environment
                        .getProperty("catalogue.public-store-secret-file", String.class)
                        .orElse(""));
    }

    /** As system properties, environment variables and {@code application.properties} have it. */
    static StoreSettings read() {
        try (ApplicationContext context = ApplicationContext.builder()
                        .banner(false)
                        .deduceEnvironment(false)
                        .build();
                Environment environment = context.getEnvironment().start()) {
            return of(environment);
        }
    }
}
