package org.cancerimaging.mappers.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** DICOM objects with a canary in every attribute of PS3.15 annex E, nested, in private groups and in UN. */
record CanaryObject(String term, Charset charset, String stem, boolean wellFormed) {

    static final String CT = DicomBytes.CT;
    static final String SEG = "1.2.840.10008.5.1.4.1.1.66.4";
    static final String REPORT = "1.2.840.10008.5.1.4.1.1.88.22";
    static final String STRUCTURES = "1.2.840.10008.5.1.4.1.1.481.3";

    /** Enhanced MR: what it tells stands in functional groups (PS3.3 C.7.6.16). */
    static final String ENHANCED = "1.2.840.10008.5.1.4.1.1.4.1";

    static final List<String> CLASSES = List.of(CT, SEG, REPORT, STRUCTURES, ENHANCED);

    private static final Set<String> TEXTS = Set.of("AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT");
    private static final Map<String, String> MODALITIES =
            Map.of(CT, "CT", SEG, "SEG", REPORT, "SR", STRUCTURES, "RTSTRUCT", ENHANCED, "MR");
    private static final SortedMap<Integer, String> LISTED = listed();

    /** A whole file; groups that are of commands and directories only are left out. */
    byte[] file(Encoding encoding, String syntax, String sopClass) {
        return start(syntax, sopClass)
                .raw(dataSet(encoding, sopClass).toArray())
                .toArray();
    }

    /** The same with its data set deflated (PS3.5 A.5). */
    byte[] deflated(String sopClass) {
        byte[] content = dataSet(Encoding.EXPLICIT_LITTLE, sopClass).toArray();
        return start(DicomBytes.DEFLATED, sopClass).deflated(content).toArray();
    }

    private DicomBytes start(String syntax, String sopClass) {
        DicomBytes bytes =
                DicomBytes.of(Encoding.EXPLICIT_LITTLE).raw(new byte[128]).raw("DICM");
        return bytes.raw(DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00020002, "UI", sopClass)
                .text(0x00020003, "UI", Canaries.wellFormed("UI", stem, 0x00020003))
                .text(0x00020010, "UI", syntax)
                .text(0x00020016, "AE", Canaries.word(stem, 0x00020016), charset)
                .value(0x00020102, "OB", word(0x00020102).getBytes(charset))
                .toArray());
    }

    private DicomBytes dataSet(Encoding encoding, String sopClass) {
        DicomBytes bytes = DicomBytes.of(encoding);
        SortedMap<Integer, String> all = new TreeMap<>(Integer::compareUnsigned);
        all.putAll(LISTED);
        all.putAll(Map.of(0x52009229, "", 0x52009230, "", 0x00200052, "UI"));
        all.putAll(Map.of(0x00080005, "", 0x00080016, "", 0x00080060, "", 0x00080070, "", 0x00180015, ""));
        all.putAll(Map.of(0x00090010, "", 0x00091001, "", 0x00091002, "", 0x00091003, "", 0x00620002, ""));
        all.putAll(Map.of(0x30060020, "", 0x30060080, "", 0x0040A730, "", 0x00081030, "LO", 0x00082218, ""));
        all.forEach((tag, vr) -> put(bytes, tag, vr, sopClass));
        return bytes;
    }

    private void put(DicomBytes to, int tag, String vr, String sopClass) {
        switch (tag) {
            case 0x00080005 -> to.text(tag, "CS", term);
            case 0x00080016 -> to.text(tag, "UI", sopClass);
            case 0x00080060 -> to.text(tag, "CS", MODALITIES.getOrDefault(sopClass, "OT"));
            case 0x00080070 -> to.text(tag, "LO", "SIEMENS");
            case 0x00180015 -> to.text(tag, "CS", "CHEST");
            case 0x00090010, 0x00091001 -> to.text(tag, "LO", word(tag), charset);
            case 0x00091002 -> to.open(tag, "SQ", this::item);
            case 0x00091003 -> to.open(tag, "UN", this::item);
            case 0x52009229, 0x52009230 -> to.open(tag, sequence(), this::frame);
            case 0x0020000D, 0x0020000E -> to.text(tag, "UI", Canaries.wellFormed("UI", stem, tag) + uid(sopClass));
            default -> listed(to, tag, vr);
        }
    }

    private void listed(DicomBytes to, int tag, String vr) {
        if (vr.isEmpty() || vr.equals("SQ")) {
            to.open(tag, sequence(), this::item);
        } else if (wellFormed && !TEXTS.contains(vr)) {
            to.text(tag, vr, Canaries.wellFormed(vr, stem, tag), StandardCharsets.ISO_8859_1);
        } else {
            to.text(tag, vr, word(tag), charset);
        }
    }

    /** What software that does not know a sequence writes in its place (PS3.5 6.2.2). */
    private String sequence() {
        return wellFormed ? "UN" : "SQ";
    }

    /** Functional groups of a frame: its anatomy, its content, its comments, how it was made. */
    private void frame(DicomBytes item) {
        item.open(0x00189112, "SQ", this::item)
                .open(0x00189114, "SQ", this::item)
                .open(
                        0x00209071,
                        "SQ",
                        region -> region.open(0x00082218, "SQ", this::code)
                                .text(0x00209072, "CS", word(0x00100010), charset))
                .open(
                        0x00209111,
                        "SQ",
                        content -> content.text(0x00189074, "DT", word(0x00189074), charset)
                                .text(0x00209158, "LT", word(0x00209158), charset))
                .open(0x00289110, "SQ", this::item);
    }

    /** What items may hold that somebody reads: codes, names, values of reports, segments and structures. */
    private void item(DicomBytes item) {
        item.text(0x00080090, "PN", word(0x00080090), charset)
                .text(0x00080100, "SH", word(0x00080100), charset)
                .text(0x00080102, "SH", word(0x00080102), charset)
                .text(0x00080104, "LO", word(0x00080104), charset)
                .text(0x00091001, "LO", word(0x10091001), charset)
                .text(0x00100020, "LO", word(0x10100020), charset)
                .text(0x00280030, "DS", word(0x00280030), charset)
                .text(0x0040A040, "CS", "TEXT")
                .open(0x0040A043, "SQ", this::code)
                .text(0x0040A123, "PN", word(0x0040A123), charset)
                .text(0x0040A160, "UT", word(0x0040A160), charset)
                .open(0x0040A168, "SQ", this::code)
                .text(0x00620005, "LO", word(0x00620005), charset)
                .text(0x00620006, "ST", word(0x00620006), charset)
                .text(0x00620008, "CS", word(0x00620008), charset)
                .text(0x00620009, "LO", word(0x00620009), charset)
                .open(0x0062000F, "SQ", this::code)
                .text(0x30060022, "IS", "1")
                .text(0x30060026, "LO", word(0x30060026), charset)
                .text(0x30060028, "ST", word(0x30060028), charset)
                .text(0x30060084, "IS", "1")
                .text(0x30060085, "SH", word(0x30060085), charset)
                .text(0x300600A4, "CS", word(0x300600A4), charset);
    }

    private void code(DicomBytes item) {
        item.text(0x00080100, "SH", word(0x20080100), charset)
                .text(0x00080102, "SH", "99" + word(0x20080102), charset)
                .text(0x00080104, "LO", word(0x20080104), charset);
    }

    private String word(int tag) {
        return Canaries.word(stem, tag);
    }

    private String uid(String sopClass) {
        return "." + Math.floorMod((sopClass + term + wellFormed).hashCode(), 100_000_000);
    }

    private static SortedMap<Integer, String> listed() {
        SortedMap<Integer, String> all = Canaries.attributes();
        all.keySet().removeIf(tag -> tag >>> 16 < 0x0008);
        return all;
    }
}
