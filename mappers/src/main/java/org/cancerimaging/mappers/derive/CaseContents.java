package org.cancerimaging.mappers.derive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Imaging;

/**
 * Which properties the cases have and of which systems their codes are: the layout of the data, without any value and
 * without any count.
 */
final class CaseContents {

    private static final String TYPE = RDF.type.getURI();

    private final String base;
    private final Map<String, Set<String>> kindsOfProperty = new HashMap<>();
    private final Map<String, String> classOfKind = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>();

    /** Contents of cases whose IRIs start with the base. */
    CaseContents(String base) {
        this.base = base;
    }

    /** Takes a statement about a code, or about another node of the case. */
    void link(String subject, String property, String object) {
        if (property.equals(TYPE)) {
            classOfKind.putIfAbsent(kind(subject), object);
        } else if (!object.startsWith(base) && subject.startsWith(base)) {
            note(subject, property);
            namespaces.add(object.substring(0, Math.max(object.lastIndexOf('/'), object.lastIndexOf('#')) + 1));
        }
    }

    /** Takes a statement with a number or a text, of which nothing is kept. */
    void literal(String subject, String property) {
        note(subject, property);
    }

    /** IRIs of properties by the IRI of the class that has them. */
    SortedMap<String, SortedSet<String>> properties() {
        SortedMap<String, SortedSet<String>> properties = new TreeMap<>();
        kindsOfProperty.forEach((property, kinds) -> kinds.stream()
                .filter(classOfKind::containsKey)
                .map(classOfKind::get)
                .forEach(type ->
                        properties.computeIfAbsent(type, any -> new TreeSet<>()).add(property)));
        return properties;
    }

    /** What the IRIs of the codes start with. */
    SortedSet<String> namespaces() {
        return new TreeSet<>(namespaces);
    }

    private void note(String subject, String property) {
        if (property.startsWith(Imaging.NS)) {
            kindsOfProperty.computeIfAbsent(property, any -> new HashSet<>()).add(kind(subject));
        }
    }

    /** The last word of a name: {@code series} of {@code series/p1/TOKEN}, {@code stage} of {@code case/p1/TOKEN/stage/2}. */
    private String kind(String subject) {
        int end = subject.lastIndexOf('/');
        boolean part = subject.length() - end <= 5;
        if (!part) {
            return subject.substring(base.length(), subject.indexOf('/', base.length()));
        }
        return subject.substring(subject.lastIndexOf('/', end - 1) + 1, end);
    }
}
