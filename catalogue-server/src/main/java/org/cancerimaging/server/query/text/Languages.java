package org.cancerimaging.server.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * How texts become words. Each text is indexed twice: as words without case and accents, whatever its language, and as
 * stems of its own language, so that "tumours" finds "tumour" and "Bildgebungen" finds "Bildgebung".
 */
final class Languages extends AnalyzerWrapper {

    /** The field of plain words. */
    static final String PLAIN = "text";

    private static final String STEMS = "text-";

    private final Analyzer plain = new PlainWords();
    private final Map<String, Analyzer> stems = new TreeMap<>();

    private Languages() {
        super(PER_FIELD_REUSE_STRATEGY);
        stems.put("en", new EnglishAnalyzer());
        stems.put("de", new GermanAnalyzer());
        stems.put("fr", new FrenchAnalyzer());
        stems.put("es", new SpanishAnalyzer());
        stems.put("it", new ItalianAnalyzer());
        stems.put("nl", new DutchAnalyzer());
        stems.put("pt", new PortugueseAnalyzer());
        stems.put("sv", new SwedishAnalyzer());
        stems.put("da", new DanishAnalyzer());
        stems.put("no", new NorwegianAnalyzer());
        stems.put("fi", new FinnishAnalyzer());
        stems.put("el", new GreekAnalyzer());
        stems.put("cs", new CzechAnalyzer());
        stems.put("hu", new HungarianAnalyzer());
        stems.put("ro", new RomanianAnalyzer());
        stems.put("lt", new LithuanianAnalyzer());
        stems.put("lv", new LatvianAnalyzer());
    }

    /** All there are; made at the first call, for it takes a while. */
    static Languages all() {
        return Made.LANGUAGES;
    }

    private static final class Made {
        private static final Languages LANGUAGES = new Languages();
    }

    /** The fields that a text in this language goes to; the last one is the most telling. */
    List<String> fields(String tag) {
        String language = primary(tag);
        return stems.containsKey(language) ? List.of(PLAIN, STEMS + language) : List.of(PLAIN);
    }

    /** All fields, in a fixed order. */
    List<String> fields() {
        List<String> all = new ArrayList<>(List.of(PLAIN));
        stems.keySet().forEach(language -> all.add(STEMS + language));
        return List.copyOf(all);
    }

    private static String primary(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        int end = lower.indexOf('-');
        String language = end < 0 ? lower : lower.substring(0, end);
        return language.equals("nb") || language.equals("nn") ? "no" : language;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return field.startsWith(STEMS) ? stems.getOrDefault(field.substring(STEMS.length()), plain) : plain;
    }

    /** Words without case and accents. */
    private static final class PlainWords extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, normalize(field, words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(words));
        }
    }
}
