package org.cancerimaging.mappers.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words and numbers that stand nowhere but where a test planted them, and the search for all their spellings. */
final class Canaries {

    /** In every number, date, time and UID that is planted. */
    static final String NUMBER = "973625";

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

    private Canaries() {}

    /** The attributes of PS3.15 table E.1-1 with their representations, apart from the private ones. */
    static SortedMap<Integer, String> attributes() {
        SortedMap<Integer, String> attributes = new TreeMap<>(Integer::compareUnsigned);
        AnnexE.load().all().forEach((tag, listed) -> attributes.put(tag, listed.vr()));
        return attributes;
    }

    /** A word of its own for each attribute, so that no place hides another: the stem and three letters. */
    static String word(String stem, int tag) {
        int number = Math.floorMod(tag * 31 + (tag >>> 16) * 7, 8000);
        return stem + LETTERS.charAt(number / 400) + LETTERS.charAt(number / 20 % 20) + LETTERS.charAt(number % 20);
    }

    /** A value that has the form of its representation. */
    static String wellFormed(String vr, String stem, int tag) {
        int number = Math.floorMod(tag, 9000) + 1000;
        return switch (vr) {
            case "UI" -> "1.2.826." + NUMBER + "." + Integer.toUnsignedString(tag);
            case "DA" -> "1897" + "0" + (1 + number % 9) + (10 + number % 19);
            case "TM" -> "093625." + NUMBER;
            case "DT" -> "18970302093625." + NUMBER;
            case "DS", "IS" -> NUMBER + number;
            case "AS" -> "973Y";
            default -> word(stem, tag);
        };
    }

    /** All ways in which bytes may hold the stem or one of the planted numbers. */
    static Spellings spellings(String stem, Charset charset) {
        List<byte[]> spellings = new ArrayList<>();
        for (Charset one :
                List.of(charset, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (byte[] bytes : EscapedCharset.spellings(stem, one)) {
                spellings.add(bytes);
                spellings.add(ascii(HexFormat.of().formatHex(bytes)));
                spellings.add(ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
                for (int shift = 0; shift < 3; shift++) {
                    spellings.add(ascii(base64(bytes, shift)));
                }
            }
        }
        spellings.add(stem.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        spellings.add(stem.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        for (String number : List.of(NUMBER, "1897-0", "1897.0")) {
            spellings.add(ascii(number));
        }
        for (int month = 1; month <= 9; month++) {
            spellings.add(ascii("18970" + month));
        }
        return new Spellings(spellings);
    }

    /** The letters that stand for the bytes wherever they begin, without those that also depend on their neighbours. */
    private static String base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(shift == 0 ? 0 : shift + 1, text.length() - 1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
