package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterSetTest {

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 100, ISO-8859-1, Äneas^Rüdiger",
        "ISO_IR 101, ISO-8859-2, Dvořák^Žofie",
        "ISO_IR 109, ISO-8859-3, Ĉarlo^Ŭi",
        "ISO_IR 110, ISO-8859-4, Bērziņš^Ģirts",
        "ISO_IR 144, ISO-8859-5, Люкceмбypг",
        "ISO_IR 127, ISO-8859-6, قباني^لنزار",
        "ISO_IR 126, ISO-8859-7, Διονυσιος",
        "ISO_IR 138, ISO-8859-8, שרון^דבורה",
        "ISO_IR 148, ISO-8859-9, Çavuşoğlu^İnci",
        "ISO_IR 203, ISO-8859-15, Žižek^Œuvre€",
        "ISO_IR 166, TIS-620, สมชาย^ใจดี",
        "ISO_IR 13, Shift_JIS, ﾔﾏﾀﾞ^ﾀﾛｳ",
        "ISO_IR 192, UTF-8, Wang^小東=王^小東",
        "GB18030, GB18030, Wang^小东=王^小东",
        "GBK, GBK, Wang^小东=王^小东"
    })
    void aSingleCharacterSetIsDecoded(String term, String charset, String text) {
        assertEquals(text, decode(term, text.getBytes(Charset.forName(charset))));
        assertTrue(CharacterSet.of(term).isKnown());
    }

    @ParameterizedTest
    @CsvSource({
        "ISO 2022 IR 100, -A, ISO-8859-1, Rüdiger",
        "ISO 2022 IR 101, -B, ISO-8859-2, Dvořák",
        "ISO 2022 IR 109, -C, ISO-8859-3, Ĉarlo",
        "ISO 2022 IR 110, -D, ISO-8859-4, Bērziņš",
        "ISO 2022 IR 144, -L, ISO-8859-5, Люкс",
        "ISO 2022 IR 127, -G, ISO-8859-6, قباني",
        "ISO 2022 IR 126, -F, ISO-8859-7, Διον",
        "ISO 2022 IR 138, -H, ISO-8859-8, שרון",
        "ISO 2022 IR 148, -M, ISO-8859-9, Çavuşoğlu",
        "ISO 2022 IR 166, -T, TIS-620, สมชาย",
        "ISO 2022 IR 149, $)C, EUC-KR, 김희중",
        "ISO 2022 IR 58, $)A, GB2312, 张三"
    })
    void anEscapeSequenceSwitchesTheCharacterSet(String term, String escape, String charset, String text) {
        byte[] bytes = escaped("Abc^", escape, text.getBytes(Charset.forName(charset)), "^xyz");
        assertEquals("Abc^" + text + "^xyz", decode("\\" + term, bytes));
    }

    /** The example of PS3.5 H.3.1. */
    @Test
    void japaneseIdeographsInTheLeftHalfAreDecoded() {
        byte[] bytes = hex("59616D6164615E5461726F753D1B24423B3345441B28425E1B244242404F3A1B28423D1B2442"
                + "2464245E24401B28425E1B2442243F246D24261B2842");
        assertEquals("Yamada^Tarou=山田^太郎=やまだ^たろう", decode("\\ISO 2022 IR 87", bytes));
    }

    @Test
    void supplementaryJapaneseIdeographsAreDecoded() throws Exception {
        byte[] euc = "丂".getBytes("EUC-JP");
        byte[] seven = {(byte) (euc[1] & 0x7F), (byte) (euc[2] & 0x7F)};
        byte[] bytes = escaped("", "$(D", seven, "\u001B(B^x");
        assertEquals("丂^x", decode("ISO 2022 IR 6\\ISO 2022 IR 159", bytes));
    }

    @Test
    void halfWidthKatakanaAndRomajiGoTogetherWithIdeographs() {
        byte[] bytes = escaped("\u001B(J", ")I", new byte[] {(byte) 0xD4, (byte) 0xCF}, "^A=\u001B$B;3ED\u001B(J");
        assertEquals("ﾔﾏ^A=山田", decode("ISO 2022 IR 13\\ISO 2022 IR 87", bytes));
    }

    @Test
    void aDelimiterSetsBackToTheFirstCharacterSet() throws Exception {
        byte[] bytes = escaped("", "-F", "Δ".getBytes("ISO-8859-7"), "^é");
        assertEquals("Δ^é", decode("ISO 2022 IR 100\\ISO 2022 IR 126", bytes));
    }

    @Test
    void aMissingEscapeFallsBackToTheOnlySetThatFits() throws Exception {
        assertEquals("김^희중", decode("\\ISO 2022 IR 149", "김^희중".getBytes("EUC-KR")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-IR 100", "iso_ir 100", "ISO IR 100 ", "ISO_IR_100", "ISO2022 IR 100"})
    void commonMisspellingsAreUnderstood(String term) {
        assertEquals("é", decode(term, new byte[] {(byte) 0xE9}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO_IR 999", "MARTIAN", "ISO_IR 100\\KLINGON"})
    void anUnknownTermIsToldAndTextIsStillReadable(String term) {
        assertFalse(CharacterSet.of(term).isKnown());
        assertEquals("Jérôme", decode(term, "Jérôme".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void textThatDeclaresNothingIsReadAsWhatItCanBe() {
        byte[] utf8 = "Jérôme".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "Jérôme".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("Jérôme", CharacterSet.DEFAULT.decode(utf8, 0, utf8.length));
        assertEquals("Jérôme", CharacterSet.DEFAULT.decode(latin, 0, latin.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\ISO 2022 IR 87", "ISO 2022 IR 13\\ISO 2022 IR 87", "GB18030", "ISO_IR 192"})
    void noBytesMakeTheDecoderFail(String term) {
        Random random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int k = 0; k < bytes.length; k += 5) {
                bytes[k] = "\u001B$B()D^=\\".getBytes(StandardCharsets.US_ASCII)[random.nextInt(9)];
            }
            assertTrue(decode(term, bytes).length() <= 3 * bytes.length + 1);
        }
    }

    private static String decode(String term, byte[] bytes) {
        return CharacterSet.of(term).decode(bytes, 0, bytes.length);
    }

    private static byte[] escaped(String before, String escape, byte[] text, String after) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .raw(before.getBytes(StandardCharsets.ISO_8859_1))
                .raw("\u001B" + escape)
                .raw(text)
                .raw(after.getBytes(StandardCharsets.ISO_8859_1))
                .toArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
