package org.cancerimaging.shapes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cancerimaging.ontology.Ontology;
import org.topbraid.shacl.validation.ClassesCache;

/** The shapes of our profiles, each compiled at its first use and kept. Thread-safe. */
final class CompiledProfiles {

    /** One for the whole program: TopBraid and Jena make their own registries at first use, and not for two at once. */
    private static final Object COMPILING = new Object();

    private final Ontology ontology;
    private final Map<Profile, CompiledShapes> ready = new ConcurrentHashMap<>();

    CompiledProfiles(Ontology ontology) {
        this.ontology = ontology;
    }

    CompiledShapes of(Profile profile) {
        CompiledShapes known = ready.get(profile);
        if (known != null) {
            return known;
        }
        synchronized (COMPILING) {
            return ready.computeIfAbsent(profile, this::compile);
        }
    }

    private CompiledShapes compile(Profile profile) {
        return new CompiledShapes(
                profile.id(), ShapeFiles.complete(profile, ontology), profile.showsValues(), ClassesCache::new);
    }
}
