package org.cancerimaging.server.vocabulary;

import java.util.Collection;
import java.util.Optional;

/** Topics below one path, found by the last part of their address. */
interface Section {

    /** Address of the index, e.g. {@code /ontology}. */
    String path();

    /** What is listed here, for people, e.g. {@code term}. */
    String kind();

    /** The topic with this name; the empty name is the index. Case counts. */
    Optional<Topic> find(String name);

    /** All names that {@link #find} knows, the index left out. */
    Collection<String> names();
}
