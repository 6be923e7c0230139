package org.cancerimaging.mappers.dicom;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.dicom.Explanation.Decision;
import org.cancerimaging.ontology.Imaging;
import org.jspecify.annotations.Nullable;

/** Why an element is kept or not: by what was really stated about its file. */
final class ElementRules {

    private static final Set<Attribute> NAMES_OF_THINGS =
            Set.of(Attribute.PATIENT_ID, Attribute.ISSUER, Attribute.STUDY_UID, Attribute.SERIES_UID);
    private static final Set<Attribute> AGES = Set.of(Attribute.AGE, Attribute.BIRTH_DATE, Attribute.STUDY_DATE);
    private static final Set<Attribute> DESCRIPTIONS =
            Set.of(Attribute.STUDY_DESCRIPTION, Attribute.SERIES_DESCRIPTION, Attribute.PROTOCOL_NAME);
    private static final Set<Integer> TEXTS = Set.of(0x00080104, 0x30060026);

    private static final Map<Attribute, Node> STATED = Map.ofEntries(
            entry(Attribute.MEDIA_SOP_CLASS, Imaging.sopClass),
            entry(Attribute.SOP_CLASS, Imaging.sopClass),
            entry(Attribute.MODALITY, Imaging.modality),
            entry(Attribute.MANUFACTURER, Imaging.manufacturer),
            entry(Attribute.MODEL, Imaging.modelFamily),
            entry(Attribute.SEX, Imaging.birthSex),
            entry(Attribute.CONTRAST_AGENT, Imaging.contrast),
            entry(Attribute.CONTRAST_INGREDIENT, Imaging.contrastAgent),
            entry(Attribute.KERNEL, Imaging.reconstructionKernel),
            entry(Attribute.KERNEL_GROUP, Imaging.reconstructionKernel),
            entry(Attribute.BODY_PART, Imaging.bodyPart),
            entry(Attribute.SCANNING_SEQUENCE, Imaging.scanningSequence),
            entry(Attribute.ECHO_PULSE_SEQUENCE, Imaging.scanningSequence),
            entry(Attribute.DIMENSION, Imaging.acquisitionDimension),
            entry(Attribute.SLICE_THICKNESS, Imaging.sliceThickness),
            entry(Attribute.KVP, Imaging.kVp),
            entry(Attribute.FIELD_STRENGTH, Imaging.fieldStrength),
            entry(Attribute.VIEW_POSITION, Imaging.viewPosition),
            entry(Attribute.ORIENTATION, Imaging.imagePlane),
            entry(Attribute.LATERALITY, Imaging.laterality),
            entry(Attribute.IMAGE_LATERALITY, Imaging.laterality),
            entry(Attribute.ROWS, Imaging.rows),
            entry(Attribute.COLUMNS, Imaging.columns),
            entry(Attribute.PIXEL_SPACING, Imaging.pixelSpacing),
            entry(Attribute.IMPLANT, Imaging.implant),
            entry(Attribute.PIXEL_UNIT, Imaging.pixelUnit),
            entry(Attribute.DOSE_UNIT, Imaging.doseUnit),
            entry(Attribute.DOSE_TYPE, Imaging.doseType),
            entry(Attribute.DOSE_SUMMATION, Imaging.doseSummation),
            entry(Attribute.RADIATION, Imaging.radiationType));

    private static final Map<Integer, List<Node>> SEQUENCES = Map.ofEntries(
            entry(CodeSink.ANATOMIC_REGION, List.of(Imaging.bodyPart)),
            entry(
                    SegmentSink.SEGMENTS,
                    List.of(Imaging.category, Imaging.type, Imaging.anatomy, Imaging.algorithmType)),
            entry(SegmentSink.ANNOTATION_GROUPS, List.of(Imaging.category, Imaging.type, Imaging.algorithmType)),
            entry(RegionSink.REGIONS, List.of(Imaging.anatomy)),
            entry(RegionSink.OBSERVATIONS, List.of(Imaging.regionType, Imaging.anatomy)),
            entry(
                    ContentSink.CONTENT,
                    List.of(Imaging.quantity, Imaging.quantityValue, Imaging.unit, Imaging.finding, Imaging.site)),
            entry(RadiopharmaceuticalSink.INFORMATION, List.of(Imaging.radionuclide, Imaging.radiopharmaceutical)),
            entry(SpecimenSink.SPECIMENS, List.of(Imaging.stain, Imaging.fixative, Imaging.embeddingMedium)),
            entry(0x00180012, List.of(Imaging.contrastAgent)),
            entry(0x00540220, List.of(Imaging.viewPosition)));

    private final Map<Node, Set<String>> stated;
    private final Map<Integer, AnnexE.Listed> listed = AnnexE.load().all();

    /** What is decided about one element, and what leaves of it. */
    record Outcome(Decision decision, String rule, List<String> leaves) {}

    /** Rules for a file of which this was stated, values by property. */
    ElementRules(Map<Node, Set<String>> stated) {
        this.stated = stated;
    }

    /** The attribute's name; empty where it is not known. */
    String name(int tag) {
        AnnexE.Listed one = listed.get(tag);
        Attribute attribute = Attribute.of(tag);
        if (one != null) {
            return one.name();
        }
        String words = attribute == null
                ? ""
                : attribute.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether a sequence has codes of its own that are told. */
    boolean tells(int tag) {
        return SEQUENCES.containsKey(tag);
    }

    /** Of an element that is not read. */
    Outcome unread(int tag, boolean behind) {
        AnnexE.Listed one = listed.get(tag);
        String rule = (tag & 0x10000) != 0
                ? "private attributes are never read"
                : one != null
                        ? "never read; annex E: " + one.action()
                        : behind
                                ? "behind the last attribute needed of this kind of object"
                                : "no rule lets it through";
        return new Outcome(Decision.NOT_READ, rule, List.of());
    }

    /** Of an element that is read. */
    Outcome read(int tag, @Nullable Integer sequence) {
        Attribute attribute = Attribute.of(tag);
        if (attribute != null && (sequence == null || attribute.isNested())) {
            return attribute(attribute);
        }
        if (TEXTS.contains(tag)) {
            return new Outcome(Decision.WITHHELD, "text is compared with our words, and never leaves", List.of());
        }
        return told(
                SEQUENCES.getOrDefault(sequence == null ? tag : sequence, List.of()), "codes that a code list knows");
    }

    private Outcome attribute(Attribute attribute) {
        if (NAMES_OF_THINGS.contains(attribute)) {
            return new Outcome(Decision.GENERALISED, "part of a pseudonym by the site's key", pseudonyms(attribute));
        }
        if (AGES.contains(attribute)) {
            List<String> band = values(List.of(Imaging.ageAtStudy));
            return band.isEmpty()
                    ? new Outcome(Decision.WITHHELD, "gives no age from 0 to 120 years", band)
                    : new Outcome(Decision.GENERALISED, "used for a band of five years only", band);
        }
        if (attribute.isIdentifying()) {
            return new Outcome(Decision.WITHHELD, "could name somebody; kept out of all reports", List.of());
        }
        Quantity quantity = attribute.quantity();
        if (quantity != null) {
            return told(List.of(quantity.least(), quantity.greatest()), "a number in its range, rounded");
        }
        if (DESCRIPTIONS.contains(attribute)) {
            return described();
        }
        Node property = STATED.get(attribute);
        return property == null
                ? new Outcome(Decision.WITHHELD, "needed for reading and computing only", List.of())
                : told(List.of(property), "a known code, or a number in its range");
    }

    /** Words of descriptions tell the body part only where nothing better does. */
    private Outcome described() {
        boolean used = values(List.of(Imaging.bodyPartEvidence)).contains(Imaging.fromDescription.getURI());
        return used
                ? new Outcome(
                        Decision.GENERALISED, "a body part that its words name", values(List.of(Imaging.bodyPart)))
                : new Outcome(Decision.WITHHELD, "text is compared with our words, and never leaves", List.of());
    }

    private Outcome told(List<Node> properties, String rule) {
        List<String> leaves = values(properties);
        return leaves.isEmpty()
                ? new Outcome(Decision.WITHHELD, "only: " + rule, leaves)
                : new Outcome(Decision.KEPT, rule, leaves);
    }

    private List<String> pseudonyms(Attribute attribute) {
        return switch (attribute) {
            case STUDY_UID -> values(List.of(Imaging.study));
            case SERIES_UID -> values(List.of(Imaging.ImagingSeries));
            default -> values(List.of(Imaging.patient));
        };
    }

    private List<String> values(List<Node> properties) {
        Set<String> values = new LinkedHashSet<>();
        properties.forEach(property -> values.addAll(stated.getOrDefault(property, Set.of())));
        return new ArrayList<>(values);
    }
}
