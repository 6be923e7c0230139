package org.cancerimaging.shapes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cancerimaging.ontology.Ontology;
import org.topbraid.shacl.validation.ClassesCache;

/** The shapes of our profiles, each compiled at its first use and kept for the whole program. Thread-safe. */
final class CompiledProfiles {

    /** TopBraid and Jena make their own registries at first use, and not for two at once. */
    private static final Object COMPILING = new Object();

    private static final Map<Profile, CompiledShapes> READY = new ConcurrentHashMap<>();

    private CompiledProfiles() {}

    static CompiledShapes of(Profile profile) {
        CompiledShapes known = READY.get(profile);
        if (known != null) {
            return known;
        }
        synchronized (COMPILING) {
            return READY.computeIfAbsent(profile, CompiledProfiles::compile);
        }
    }

    private static CompiledShapes compile(Profile profile) {
        return new CompiledShapes(
                profile.id(), ShapeFiles.complete(profile, Ontology.load()), profile.showsValues(), ClassesCache::new);
    }
}
