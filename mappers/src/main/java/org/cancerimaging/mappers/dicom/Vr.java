package org.cancerimaging.mappers.dicom;

/** What the two letters of a value representation say about the element's form (PS3.5 section 7.1.2). */
final class Vr {

    static final int NONE = 0;
    static final int OB = ('O' << 8) | 'B';
    static final int OW = ('O' << 8) | 'W';
    static final int SQ = ('S' << 8) | 'Q';
    static final int UN = ('U' << 8) | 'N';

    private static final String LONG_FORM = "OB OD OF OL OV OW SQ SV UC UN UR UT UV";
    private static final String SHORT_FORM = "AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US";

    private static final byte[] FORMS = forms();

    private Vr() {}

    /** The two letters at this place, whatever they are. */
    static int at(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    /** Whether these could be the two letters at all; what else stands there is an element without them. */
    static boolean isLetters(int vr) {
        return isLetter(vr >> 8) && isLetter(vr & 0xFF);
    }

    /** Whether a length of 32 bits follows two reserved bytes. Letters not known yet have it (PS3.5 6.2). */
    static boolean isLongForm(int vr, int reserved) {
        byte form = FORMS[index(vr)];
        return form == 2 || (form == 0 && reserved == 0);
    }

    private static boolean isLetter(int letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static int index(int vr) {
        return ((vr >> 8) - 'A') * 26 + (vr & 0xFF) - 'A';
    }

    private static byte[] forms() {
        byte[] forms = new byte[26 * 26];
        mark(forms, SHORT_FORM, (byte) 1);
        mark(forms, LONG_FORM, (byte) 2);
        return forms;
    }

    private static void mark(byte[] forms, String names, byte form) {
        for (int i = 0; i < names.length(); i += 3) {
            forms[index((names.charAt(i) << 8) | names.charAt(i + 1))] = form;
        }
    }
}
