package org.cancerimaging.mappers;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;

/** All mappers there are: the list is {@code META-INF/services/org.cancerimaging.mappers.Mapper}. */
public final class Mappers {

    private Mappers() {}

    /** All mappers, in the order of the list. */
    @SuppressWarnings("rawtypes") // A service is loaded by its class, which knows no type argument.
    public static List<Mapper<?>> all() {
        return ServiceLoader.load(Mapper.class, Mappers.class.getClassLoader()).stream()
                .<Mapper<?>>map(provider -> provider.get())
                .toList();
    }

    /**
     * The mapper that reads a source.
     *
     * @throws IllegalArgumentException when none does
     */
    public static Mapper<?> reading(Source source) {
        return all().stream()
                .filter(mapper -> mapper.reads().isInstance(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mapper reads " + source.kind()));
    }

    /**
     * Maps a source with the mapper that reads it.
     *
     * @throws SourceRefused when nothing can be read
     * @throws IOException when reading breaks off
     */
    public static void map(Source source, Site site, Intake intake) throws IOException {
        apply(reading(source), source, site, intake);
    }

    private static <S extends Source> void apply(Mapper<S> mapper, Source source, Site site, Intake intake)
            throws IOException {
        mapper.map(mapper.reads().cast(source), site, intake);
    }
}
