package org.cancerimaging.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.cancerimaging.ontology.canonical.CanonicalNames;

/**
 * The words of the catalogue: classes and properties, code lists, terminology maps and facets, read once.
 *
 * <p>Immutable and thread-safe. The files are listed from the class path, so a new code list or mapping needs no Java.
 */
public final class Ontology {

    private final Graph graph;
    private final Graph terms;
    private final Map<String, String> mappingFiles;
    private final Map<String, CodeList> codeLists;
    private final Map<String, TermMap> termMaps;
    private final List<FacetDefinition> facets;
    private final CanonicalNames canonicalNames;
    private final ConceptIndex index;
    private final Labels labels;

    private Ontology(Path folder) throws IOException {
        Graph all = GraphFactory.createDefaultGraph();
        Graph own = GraphFactory.createDefaultGraph();
        TurtleFile.read(folder.resolve("cimo.ttl")).forEach(own::add);
        own.stream().forEach(all::add);
        codeLists = CodeListReader.readAll(folder.resolve("codelists"), all);
        facets = new FacetReader(codeLists.values()).read(folder.resolve("facets.ttl"), all);
        termMaps = TermMap.readAll(folder.resolve("mappings"));
        mappingFiles = TermMap.textOfAll(folder.resolve("mappings"));
        canonicalNames = CanonicalNames.of(
                Files.readAllLines(folder.resolve("canonical-names.tsv")), new ListedValues(codeLists));
        index = new ConceptIndex(codeLists.values(), canonicalNames);
        graph = new GraphReadOnly(all);
        terms = new GraphReadOnly(own);
        labels = new Labels(graph);
    }

    /**
     * The ontology of this module, read at the first call and kept.
     *
     * @throws UncheckedIOException where the class path lacks the files
     */
    public static Ontology load() {
        return Holder.INSTANCE;
    }

    /** Reads the ontology from the folder or jar in which the anchor, its {@code cimo.ttl}, lies. */
    static Ontology read(OntologyFolder folder) {
        return folder.read(Ontology::new);
    }

    /** Classes, properties, code lists and facets in one graph; read only. */
    public Graph graph() {
        return graph;
    }

    /** Classes and properties alone, as {@code cimo.ttl} has them; read only. */
    public Graph terms() {
        return terms;
    }

    /** The terminology maps as they are written (SSSOM TSV), by name, in order of name. */
    public Map<String, String> mappingFiles() {
        return mappingFiles;
    }

    /** All code lists by name, in order of name. */
    public Map<String, CodeList> codeLists() {
        return codeLists;
    }

    /**
     * The code list of {@code codelists/NAME.ttl}.
     *
     * @throws IllegalArgumentException where there is no such file
     */
    public CodeList codeList(String name) {
        return named(codeLists, name, "code list");
    }

    /**
     * The terminology map of {@code mappings/NAME.sssom.tsv}.
     *
     * @throws IllegalArgumentException where there is no such file
     */
    public TermMap termMap(String name) {
        return named(termMaps, name, "term map");
    }

    /** The concept of a preferred IRI, of a skos:exactMatch alias, or of another namespace's form of one of these. */
    public Optional<Concept> concept(Node iriOrAlias) {
        return index.concept(iriOrAlias);
    }

    /** All concepts above this one (closure of skos:broader), itself not included; empty for an unknown IRI. */
    public Set<Node> ancestors(Node concept) {
        return index.ancestors(concept);
    }

    /** The rules that turn other people's names into ours. */
    public CanonicalNames canonicalNames() {
        return canonicalNames;
    }

    /**
     * The concepts whose images may show this one: all above it, and combined regions that cover it or one of those
     * (closure of skos:broader and cimo:covers, backwards). For the liver: the abdomen; chest, abdomen and pelvis; the
     * whole body. The concept itself is not included; empty for an unknown IRI.
     */
    public Set<Node> mayShow(Node concept) {
        return index.shownBy(concept);
    }

    /** The facets of the search, in order of their position on the page. */
    public List<FacetDefinition> facets() {
        return facets;
    }

    /** The label of a concept, class or property in the language, else in English, else the end of its IRI. */
    public String label(Node node, String language) {
        return concept(node).map(concept -> concept.label(language)).orElseGet(() -> labels.label(node, language));
    }

    private static <T> T named(Map<String, T> known, String name, String kind) {
        T found = known.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no " + kind + " named '" + name + "'; known are " + known.keySet());
        }
        return found;
    }

    private static final class Holder {
        static final Ontology INSTANCE = read(OntologyFolder.onClassPath());
    }
}
