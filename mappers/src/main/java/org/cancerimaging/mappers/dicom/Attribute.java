package org.cancerimaging.mappers.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes kept of every file (PS3.6), in the order of their tags. */
enum Attribute {
    MEDIA_SOP_CLASS(0x00020002, Use.TEXT),
    MEDIA_SOP_INSTANCE(0x00020003, Use.IDENTIFIER),
    TRANSFER_SYNTAX(0x00020010, Use.TEXT),
    CHARACTER_SET(0x00080005, Use.TEXT),
    SOP_CLASS(0x00080016, Use.TEXT),
    SOP_INSTANCE(0x00080018, Use.IDENTIFIER),
    STUDY_DATE(0x00080020, Use.TEXT),
    SERIES_TIME(0x00080031, Use.TEXT),
    ACQUISITION_TIME(0x00080032, Use.TEXT),
    ACCESSION_NUMBER(0x00080050, Use.IDENTIFIER),
    MODALITY(0x00080060, Use.TEXT),
    MANUFACTURER(0x00080070, Use.TEXT),
    INSTITUTION(0x00080080, Use.IDENTIFIER),
    INSTITUTION_ADDRESS(0x00080081, Use.IDENTIFIER),
    REFERRING_PHYSICIAN(0x00080090, Use.NAME),
    STATION(0x00081010, Use.IDENTIFIER),
    STUDY_DESCRIPTION(0x00081030, Use.TEXT),
    SERIES_DESCRIPTION(0x0008103E, Use.TEXT),
    DEPARTMENT(0x00081040, Use.IDENTIFIER),
    PHYSICIANS_OF_RECORD(0x00081048, Use.NAME),
    PERFORMING_PHYSICIAN(0x00081050, Use.NAME),
    READING_PHYSICIAN(0x00081060, Use.NAME),
    OPERATOR(0x00081070, Use.NAME),
    MODEL(0x00081090, Use.TEXT),
    PATIENT_NAME(0x00100010, Use.NAME),
    PATIENT_ID(0x00100020, Use.IDENTIFIER),
    ISSUER(0x00100021, Use.TEXT),
    BIRTH_DATE(0x00100030, Use.IDENTIFIER),
    SEX(0x00100040, Use.TEXT),
    OTHER_PATIENT_IDS(0x00101000, Use.IDENTIFIER),
    OTHER_PATIENT_NAMES(0x00101001, Use.NAME),
    BIRTH_NAME(0x00101005, Use.NAME),
    AGE(0x00101010, Use.TEXT),
    PATIENT_ADDRESS(0x00101040, Use.IDENTIFIER),
    MOTHERS_BIRTH_NAME(0x00101060, Use.NAME),
    PATIENT_PHONE(0x00102154, Use.IDENTIFIER),
    CONTRAST_AGENT(0x00180010, Use.TEXT),
    BODY_PART(0x00180015, Use.TEXT),
    SCANNING_SEQUENCE(0x00180020, Use.TEXT),
    DIMENSION(0x00180023, Use.TEXT),
    SLICE_THICKNESS(0x00180050, Use.TEXT),
    KVP(0x00180060, Use.TEXT),
    REPETITION_TIME(0x00180080, Quantity.REPETITION_TIME),
    ECHO_TIME(0x00180081, Quantity.ECHO_TIME),
    INVERSION_TIME(0x00180082, Quantity.INVERSION_TIME),
    FIELD_STRENGTH(0x00180087, Use.TEXT),
    SPACING_BETWEEN_SLICES(0x00180088, Quantity.SPACING_BETWEEN_SLICES),
    ECHO_TRAIN_LENGTH(0x00180091, Quantity.ECHO_TRAIN_LENGTH),
    DEVICE_SERIAL_NUMBER(0x00181000, Use.IDENTIFIER),
    PROTOCOL_NAME(0x00181030, Use.TEXT),
    CONTRAST_INGREDIENT(0x00181048, Use.TEXT),
    TUBE_CURRENT(0x00181151, Quantity.TUBE_CURRENT),
    EXPOSURE(0x00181152, Quantity.EXPOSURE),
    KERNEL(0x00181210, Use.TEXT),
    FLIP_ANGLE(0x00181314, Quantity.FLIP_ANGLE),
    VIEW_POSITION(0x00185101, Use.TEXT),
    ECHO_PULSE_SEQUENCE(0x00189008, Use.TEXT),
    INVERSION_TIMES(0x00189079, Quantity.INVERSION_TIME, Numbers.FLOATING),
    EFFECTIVE_ECHO_TIME(0x00189082, Quantity.ECHO_TIME, Numbers.FLOATING),
    B_VALUE(0x00189087, Quantity.B_VALUE, Numbers.FLOATING),
    ECHO_TRAIN_OF_FRAME(0x00189240, Quantity.ECHO_TRAIN_LENGTH, Numbers.WHOLE),
    PITCH(0x00189311, Quantity.PITCH, Numbers.FLOATING),
    KERNEL_GROUP(0x00189316, Use.TEXT),
    TUBE_CURRENT_OF_FRAME(0x00189330, Quantity.TUBE_CURRENT, Numbers.FLOATING),
    EXPOSURE_OF_FRAME(0x00189332, Quantity.EXPOSURE, Numbers.FLOATING),
    STUDY_UID(0x0020000D, Use.IDENTIFIER),
    SERIES_UID(0x0020000E, Use.IDENTIFIER),
    STUDY_ID(0x00200010, Use.IDENTIFIER),
    ORIENTATION(0x00200037, Use.TEXT),
    FRAME_OF_REFERENCE_UID(0x00200052, Use.IDENTIFIER),
    LATERALITY(0x00200060, Use.TEXT),
    IMAGE_LATERALITY(0x00200062, Use.TEXT),
    ROWS(0x00280010, Use.BINARY),
    COLUMNS(0x00280011, Use.BINARY),
    PIXEL_SPACING(0x00280030, Use.TEXT),
    IMPLANT(0x00281300, Use.TEXT),
    OBJECTIVE_POWER(0x00480112, Quantity.OBJECTIVE_POWER),
    PIXEL_UNIT(0x00541001, Use.TEXT),
    DOSE_UNIT(0x30040002, Use.TEXT),
    DOSE_TYPE(0x30040004, Use.TEXT),
    DOSE_SUMMATION(0x3004000A, Use.TEXT),
    FRACTIONS(0x300A0078, Quantity.FRACTIONS),
    RADIATION(0x300A00C6, Use.TEXT);

    /** What a value is, and whether it can tell who somebody is. */
    private enum Use {
        TEXT,
        BINARY,
        IDENTIFIER,
        NAME,
        NUMBER
    }

    /** How the numbers of an attribute are written (PS3.5 6.2): as text, in eight bytes each, or one in two bytes. */
    enum Numbers {
        TEXT,
        FLOATING,
        WHOLE
    }

    private static final Set<Integer> NESTED =
            Set.of(0x00180050, 0x00180060, 0x00181210, 0x00189316, 0x00200037, 0x00280030, 0x300A00C6);
    private static final Attribute[] ALL = values();
    private static final int PLACE_BITS = 10;
    private static final @Nullable Attribute[] PLACES = places();
    private static final List<Attribute> IDENTIFYING =
            Arrays.stream(ALL).filter(Attribute::isIdentifying).toList();

    private final int tag;
    private final Use use;
    private final @Nullable Quantity quantity;
    private final Numbers numbers;

    Attribute(int tag, Use use) {
        this.tag = tag;
        this.use = use;
        this.quantity = null;
        this.numbers = Numbers.TEXT;
    }

    Attribute(int tag, Quantity quantity) {
        this(tag, quantity, Numbers.TEXT);
    }

    Attribute(int tag, Quantity quantity, Numbers numbers) {
        this.tag = tag;
        this.use = Use.NUMBER;
        this.quantity = quantity;
        this.numbers = numbers;
    }

    /** The attribute of a tag; null when it is not kept. */
    static @Nullable Attribute of(int tag) {
        int place = place(tag);
        Attribute found = PLACES[place];
        while (found != null && found.tag != tag) {
            place = (place + 1) & (PLACES.length - 1);
            found = PLACES[place];
        }
        return found;
    }

    /** Every element of every file is asked for: open addressing in a table that is mostly empty takes one look. */
    private static @Nullable Attribute[] places() {
        @Nullable Attribute[] places = new Attribute[1 << PLACE_BITS];
        for (Attribute attribute : ALL) {
            int place = place(attribute.tag);
            while (places[place] != null) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = attribute;
        }
        return places;
    }

    private static int place(int tag) {
        return (tag * 0x9E3779B9) >>> (Integer.SIZE - PLACE_BITS);
    }

    /** Those that can tell who somebody is, in the order of their tags. */
    static List<Attribute> identifying() {
        return IDENTIFYING;
    }

    int tag() {
        return tag;
    }

    /** What number it is one of possibly several values of; null for all other attributes. */
    @Nullable
    Quantity quantity() {
        return quantity;
    }

    /** The numbers of a value; those that are none are left out. */
    double[] numbers(RawValue value) {
        return switch (numbers) {
            case TEXT -> value.decimals();
            case FLOATING -> value.floats();
            case WHOLE -> value.wholes();
        };
    }

    /** Whether it is also taken out of the sequences of {@link NestedSink}. */
    boolean isNested() {
        return quantity != null || NESTED.contains(tag);
    }

    boolean isBinary() {
        return use == Use.BINARY;
    }

    boolean isName() {
        return use == Use.NAME;
    }

    boolean isIdentifying() {
        return use == Use.IDENTIFIER || use == Use.NAME;
    }
}
