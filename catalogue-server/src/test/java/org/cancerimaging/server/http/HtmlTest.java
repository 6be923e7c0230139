package org.cancerimaging.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign text stays text. */
final class HtmlTest {

    @Test
    void markupIsEscaped() {
        assertEquals("&lt;b a=&quot;&#39;&amp;&quot;&gt;é🙂", Html.escape("<b a=\"'&\">é🙂"));
    }

    @Test
    void onlyAddressesOfTheWebAndMailBecomeLinks() {
        assertTrue(Html.link("https://example.org/?a&b", "x").contains("href=\"https://example.org/?a&amp;b\""));
        assertTrue(Html.link("/dataset/x", "x").startsWith("<a "));
        for (String address : List.of(
                "javascript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                "/\\evil.example")) {
            assertFalse(Html.link(address, "x").contains("href"), address);
        }
    }

    @Test
    void jsonCannotEndItsElement() {
        assertEquals("\"\\u003c/script\\u003e\\u0026\\u2028\"", Html.script("\"</script>&\u2028\""));
    }

    @Test
    void aPageIsFilledInItsTwoPlaces() {
        PageTemplate template = new PageTemplate("<head><title>Old</title></head><body><div id=\"root\"></div></body>");
        assertEquals(
                "<head><title>A &amp; $1</title><meta></head><body><div id=\"root\"><p>x</p></div></body>",
                template.fill(new Page("A & $1", "<meta>", "<p>x</p>")));
        assertTrue(template.fill(Page.EMPTY).contains("<title>Old</title>"));
    }
}
