package org.cancerimaging.server.demo.description;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.cancerimaging.ontology.Ontology;

/** The providers and descriptions of the demonstration. Equal bases give equal texts. */
public final class Descriptions {

    private static final List<String> HOLDINGS = List.of("breast", "lung", "prostate", "digestive", "head", "pelvis");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

    private Descriptions() {}

    /** All providers, the three hospitals included. */
    public static List<Provider> providers() {
        return read("providers", Provider.class);
    }

    /**
     * All descriptions.
     *
     * @param base what record IRIs start with; ends in {@code /}
     */
    public static List<Description> all(String base) {
        Ontology ontology = Ontology.load();
        Map<String, Provider> providers =
                providers().stream().collect(Collectors.toMap(Provider::id, Function.identity()));
        return holdings().stream()
                .map(holding -> {
                    Provider provider = Objects.requireNonNull(providers.get(holding.provider()), holding.provider());
                    Graph graph = HoldingGraph.of(holding, provider, ontology, base);
                    return new Description(holding.provider(), holding.id(), turtle(graph));
                })
                .toList();
    }

    static List<Holding> holdings() {
        List<Holding> all = new ArrayList<>();
        HOLDINGS.forEach(name -> all.addAll(read("holdings/" + name, Holding.class)));
        return all;
    }

    private static String turtle(Graph graph) {
        return RDFWriter.source(graph).lang(Lang.TURTLE).asString();
    }

    private static <T> List<T> read(String name, Class<T> type) {
        JavaType list = YAML.getTypeFactory().constructCollectionType(List.class, type);
        try (InputStream file = Descriptions.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return YAML.readValue(Objects.requireNonNull(file, name), list);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
