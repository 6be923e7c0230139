package org.cancerimaging.server.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.type.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds keys under {@code catalogue.} that nothing reads: a misspelt limit would silently not be one. */
final class KnownKeys {

    private static final String PREFIX = "catalogue.";

    /** Set by the launcher and by tests, read without the configuration. */
    static final Set<String> OTHERS =
            Set.of("catalogue.terminal", "catalogue.colours", "catalogue.data", "catalogue.kills", "catalogue.peers");

    private KnownKeys() {}

    /**
     * Checks the configuration. Environment variables are left out: others than ours may begin with CATALOGUE.
     *
     * @throws IllegalArgumentException that names all unknown and all known keys
     */
    static void check(ApplicationContext context) {
        Set<String> known = known(context);
        List<String> unknown = new ArrayList<>();
        for (PropertySource source : context.getEnvironment().getPropertySources()) {
            if (source.getConvention() != PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE) {
                source.forEach(key -> unknown.add(key));
            }
        }
        unknown.removeIf(key -> !key.startsWith(PREFIX) || known.contains(key) || OTHERS.contains(key));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown configuration: " + String.join(", ", unknown) + ". Known are: "
                    + String.join(", ", known) + ".");
        }
    }

    private static Set<String> known(ApplicationContext context) {
        Set<String> names = new TreeSet<>();
        context.getAllBeanDefinitions().stream()
                .filter(bean -> bean.hasStereotype(ConfigurationReader.class))
                .flatMap(bean -> Stream.of(bean.getConstructor().getArguments()))
                .map(KnownKeys::key)
                .filter(key -> key.startsWith(PREFIX))
                .forEach(names::add);
        return names;
    }

    private static String key(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(Property.class, "name")
                .orElse("");
    }
}
