package org.cancerimaging.mappers.dicom;

/** Takes the patient's other identifiers out of the Other Patient IDs Sequence (0010,1002). */
final class OtherIdsSink implements ElementSink {

    private static final int PATIENT_ID = 0x00100020;
    private static final int MOST = 100;

    private final Header header;

    OtherIdsSink(Header header) {
        this.header = header;
    }

    @Override
    public boolean wants(int tag) {
        return tag == PATIENT_ID;
    }

    @Override
    public void value(int tag, RawValue value) {
        value.trim();
        if (!value.isEmpty() && header.otherIds().size() < MOST) {
            header.otherIds().add(value.text(header.characters()));
        }
    }
}
