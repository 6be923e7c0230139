package org.cancerimaging.mappers.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cancerimaging.ontology.DcatAp;

/**
 * A key that a description file may have. The list is closed.
 *
 * @param name with its group, e.g. {@code publisher.name}
 * @param form how its value is written
 * @param codeList the code list of its words; empty where it has none
 * @param others start of IRIs that are right though the list lacks them; empty where the list is all there is
 */
record DescribeKey(String name, Form form, String codeList, String others) {

    private static final String DPV = "https://w3id.org/dpv";

    /** The organisations that a record names. */
    static final List<String> AGENTS = List.of("publisher", "custodian", "hdab", "hdab-coordinator", "creator");

    /** All keys, in the order of the template. */
    static final List<DescribeKey> ALL = all();

    static Optional<DescribeKey> find(String name) {
        return ALL.stream().filter(key -> key.name.equals(name)).findFirst();
    }

    /** Whether keys stand below this name. */
    static boolean isGroup(String name) {
        return ALL.stream().anyMatch(key -> key.name.startsWith(name + "."));
    }

    /** The names of all keys and groups. */
    static List<String> names() {
        List<String> names = new ArrayList<>(ALL.stream().map(DescribeKey::name).toList());
        ALL.stream()
                .map(key -> key.name.replaceFirst("\\..*", ""))
                .filter(group -> !names.contains(group))
                .distinct()
                .forEach(names::add);
        return names;
    }

    private static List<DescribeKey> all() {
        List<DescribeKey> keys = new ArrayList<>();
        add(keys, Form.TEXTS, "title", "description");
        add(keys, Form.VERSION, "version");
        add(keys, Form.WORDS, "keywords");
        for (String agent : AGENTS) {
            add(keys, Form.TEXT, agent + ".name");
            code(keys, Form.CODE, agent + ".type", "publisher-type", "");
            add(keys, Form.TEXTS, agent + ".description");
            add(keys, Form.EMAIL, agent + ".email");
            add(keys, Form.IRI, agent + ".homepage");
        }
        add(keys, Form.TEXT, "contact.name");
        add(keys, Form.EMAIL, "contact.email");
        add(keys, Form.IRI, "contact.page");
        access(keys);
        cases(keys);
        people(keys);
        more(keys);
        return List.copyOf(keys);
    }

    private static void access(List<DescribeKey> keys) {
        code(keys, Form.CODE, "access.rights", "access-right", "");
        code(keys, Form.CODE, "access.condition", "access-condition", "");
        add(keys, Form.IRI, "access.page");
        code(keys, Form.CODE, "access.license", "licence", "http");
        code(keys, Form.CODE, "access.license-type", "licence-type", "");
        add(keys, Form.IRIS, "legislation");
        code(keys, Form.CODES, "legal-basis", "legal-basis", DPV);
        code(keys, Form.CODES, "purpose", "purpose", DPV);
        code(keys, Form.CODES, "personal-data", "personal-data", DPV);
        add(keys, Form.WHEN, "retention.from", "retention.to");
    }

    private static void cases(List<DescribeKey> keys) {
        code(keys, Form.CODES, "health-category", "health-category", "");
        code(keys, Form.CODES, "health-theme", "health-theme", "");
        code(keys, Form.CODES, "type", "dataset-type", DPV);
        code(keys, Form.CODES, "collection-method", "collection-method", "");
        code(keys, Form.CODE, "interoperability", "interoperability-tier", "");
        code(keys, Form.CODE, "condition", "condition", "");
        code(keys, Form.CODES, "modality", "modality", "");
        code(keys, Form.CODES, "body-part", "body-region", "");
        code(keys, Form.CODES, "manufacturer", "manufacturer", "");
        code(keys, Form.CODES, "sex", "sex", "");
    }

    private static void people(List<DescribeKey> keys) {
        code(keys, Form.CODES, "country", "country", "");
        add(keys, Form.TEXTS, "population", "provenance");
        add(keys, Form.YEAR, "acquired.from", "acquired.to");
        code(keys, Form.CODES, "activity", "health-activity", "");
        code(keys, Form.CODES, "language", "language", DcatAp.AUTHORITY + "language/");
        code(keys, Form.CODE, "frequency", "frequency", "");
        code(keys, Form.CODES, "coding-system", "coding-system", "");
        add(keys, Form.WORDS, "code-values");
        code(keys, Form.CODES, "conforms-to", "health-standard", "");
    }

    private static void more(List<DescribeKey> keys) {
        add(keys, Form.IRI, "landing-page");
        add(keys, Form.IRIS, "documentation", "publications", "source");
        for (String copy : List.of("distribution", "sample", "analytics")) {
            add(keys, Form.TEXTS, copy + ".title", copy + ".description");
            code(keys, Form.CODE, copy + ".format", "file-type", DcatAp.AUTHORITY + "file-type/");
            code(
                    keys,
                    Form.CODE,
                    copy + ".availability",
                    "planned-availability",
                    DcatAp.AUTHORITY + "planned-availability/");
        }
        add(keys, Form.IRI, "sample.page", "analytics.page");
        add(keys, Form.IRI, "quality.page");
        add(keys, Form.TEXTS, "quality.description");
        add(keys, Form.DATE, "issued", "modified");
        add(keys, Form.TEXTS, "version-notes");
    }

    private static void add(List<DescribeKey> keys, Form form, String... names) {
        for (String name : names) {
            keys.add(new DescribeKey(name, form, "", ""));
        }
    }

    private static void code(List<DescribeKey> keys, Form form, String name, String codeList, String others) {
        keys.add(new DescribeKey(name, form, codeList, others));
    }
}
