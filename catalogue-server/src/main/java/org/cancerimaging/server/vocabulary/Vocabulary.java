package org.cancerimaging.server.vocabulary;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Ontology;

/** Everything that is documented, by section. */
@Singleton
final class Vocabulary {

    private final TermSection terms;
    private final ListSection lists;
    private final MappingSection mappings;
    private final ProfileSection profiles;
    private final Map<String, ConceptSection> concepts;

    Vocabulary(Ontology ontology) {
        Addresses addresses = new Addresses(ontology);
        Uses uses = new Uses(ontology);
        Spellings spellings = new Spellings(ontology.mappingFiles());
        terms = new TermSection(ontology, addresses, uses);
        lists = new ListSection(ontology, addresses, uses);
        mappings = new MappingSection(spellings, ontology, addresses);
        profiles = new ProfileSection(uses, addresses);
        concepts = ontology.codeLists().values().stream()
                .collect(Collectors.toMap(
                        CodeList::name, list -> new ConceptSection(list, ontology, addresses, spellings)));
    }

    Section terms() {
        return terms;
    }

    Section lists() {
        return lists;
    }

    Section mappings() {
        return mappings;
    }

    Section profiles() {
        return profiles;
    }

    /** The concepts of the code list; empty where there is no such list. */
    Optional<Section> concepts(String list) {
        return Optional.ofNullable(concepts.get(list));
    }
}
