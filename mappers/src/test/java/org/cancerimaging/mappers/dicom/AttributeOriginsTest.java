package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every property that DICOM mappers state is told with the attributes that fill it. */
final class AttributeOriginsTest {

    private final CollectedIntake out = new CollectedIntake();

    @BeforeEach
    void tell() {
        AttributeOrigins.tell(out);
    }

    @Test
    void eachAttributeHasKeywordAndTag() {
        assertTrue(out.filled.contains("series manufacturer Manufacturer (0008,0070)"));
        assertTrue(out.filled.contains("series modelFamily ManufacturerModelName (0008,1090)"));
        Set<String> others = out.filled.stream()
                .filter(told -> !told.matches("[a-z]+ \\w+ [A-Z][A-Za-z]+ \\([0-9A-F]{4},[0-9A-F]{4}\\)"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("series instanceCount the number of objects"), others);
    }

    @Test
    void eachPropertyIsOneOfTheOntology() {
        Set<String> known = Ontology.load().graph().find().toList().stream()
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .map(Node::getURI)
                .collect(Collectors.toSet());
        Set<String> unknown = out.filled.stream()
                .map(told -> told.split(" ", -1)[1])
                .filter(property -> !known.contains(Imaging.NS + property))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void eachNumberIsToldWithItsUsualAttribute(Quantity quantity) {
        for (Node property : new LinkedHashSet<>(List.of(quantity.least(), quantity.greatest()))) {
            assertTrue(
                    out.filled.stream()
                            .anyMatch(told ->
                                    told.startsWith("series " + name(property) + " ") && told.endsWith(quantity.tag())),
                    () -> name(property) + " in " + out.filled);
        }
    }

    @Test
    void eachWordAndEachCodeIsTold() {
        Stream.concat(
                        Stream.of(DefinedTerm.values()).map(DefinedTerm::property),
                        Stream.of(CodeRole.values()).map(CodeRole::property))
                .forEach(property -> assertTrue(
                        out.filled.stream().anyMatch(told -> told.startsWith("series " + name(property) + " ")),
                        () -> name(property)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct-of-two-patients", "mr-in-gauss-without-patient"})
    void nothingIsStatedOfWhichTheOriginIsNotTold(String one) throws Exception {
        Path expected = Path.of(Objects.requireNonNull(getClass().getResource("/cases/" + one + "/expected.nt"))
                .toURI());
        assertEquals(Set.of(), untold(expected));
    }

    private Set<String> untold(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.replaceFirst(
                            "<.*/(case|study|series|segment|measurement)/[^>]*> <[^>]*[/#](\\w+)> .*", "$1 $2"))
                    .filter(line -> !line.endsWith(" type") && !line.endsWith(" inDataset"))
                    .filter(line -> out.filled.stream().noneMatch(told -> told.startsWith(line + " ")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String name(Node property) {
        return property.getURI().substring(Imaging.NS.length());
    }
}
