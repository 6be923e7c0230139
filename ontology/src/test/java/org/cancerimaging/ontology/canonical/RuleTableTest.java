package org.cancerimaging.ontology.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RuleTableTest {

    private static final String HEAD = "rule\tkind\tseen\tform\temitted\tnote";

    @Test
    void aLineWithoutAllColumnsIsRefusedByItsName() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> RuleTable.of(List.of(HEAD, "short\tiri\thttp://a/")));
        assertEquals("canonical-names.tsv: expected 6 columns, found 3 in short", refused.getMessage());
    }

    @Test
    void twoRulesThatSeeTheSameAreRefused() {
        List<String> lines = List.of(
                HEAD, "one\tnamespace\thttp://a/\t.+\thttp://b/\t", "two\tnamespace\thttp://a/\t.+\thttp://c/\t");
        assertThrows(
                IllegalArgumentException.class,
                () -> CanonicalNames.of(lines, (list, space, value) -> Optional.empty()));
    }

    @Test
    void theLongestBeginningThatFitsWins() {
        PrefixRules rules = new PrefixRules(List.of(
                rule("short", "http://a/", ".+"),
                rule("long", "http://a/b/", "\\d+"),
                rule("beside", "http://a/c", ".+"),
                rule("other", "http://a/b/1x", ".+")));
        assertEquals("long", id(rules.find("http://a/b/17")));
        assertEquals("short", id(rules.find("http://a/b/x")));
        assertEquals("beside", id(rules.find("http://a/cd")));
        assertNull(rules.find("http://a/"));
        assertNull(rules.find("http://"));
        assertNull(rules.find("urn:z"));
    }

    private static String id(@org.jspecify.annotations.Nullable Rule rule) {
        assertNotNull(rule);
        return rule.id();
    }

    private static Rule rule(String id, String seen, String form) {
        return new Rule(id, Rule.Kind.NAMESPACE, seen, Pattern.compile(form), "http://z/");
    }
}
