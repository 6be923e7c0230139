package org.cancerimaging.mappers;

import java.io.IOException;

/**
 * Turns one kind of source into cases of the common model. Stateless.
 *
 * <p>To add one: a package with a public class, and its line in
 * {@code META-INF/services/org.cancerimaging.mappers.Mapper}. Each case goes to the intake as a whole, in an order that
 * depends on the source and the site's key only. Source values are made known to
 * {@link Intake#identifying()} where they could name somebody, and go nowhere else.
 *
 * @param <S> the kind of source it reads
 */
public interface Mapper<S extends Source> {

    /** Short name: the file of its cases is {@code cases/NAME.nt}, its problem codes start with it in capitals. */
    String name();

    /** The kind of source it reads. */
    Class<S> reads();

    /**
     * Reads the source and hands over its cases and its problems.
     *
     * @throws SourceRefused when nothing can be read, with a message for the person at the site
     * @throws IOException when reading breaks off
     */
    void map(S source, Site site, Intake intake) throws IOException;
}
