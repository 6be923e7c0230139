package org.cancerimaging.mappers.dicom;

/** Takes the file meta information: group 0002, wherever it ends (PS3.10 7.1). Its stated length is not believed. */
final class MetaSink implements ElementSink {

    private final Header header;

    MetaSink(Header header) {
        this.header = header;
    }

    @Override
    public boolean stopsBefore(int tag) {
        return tag >>> 16 != 0x0002;
    }

    @Override
    public boolean wants(int tag) {
        return Attribute.of(tag) != null;
    }

    @Override
    public void value(int tag, RawValue value) {
        Attribute attribute = Attribute.of(tag);
        if (attribute != null) {
            header.store(attribute, value);
        }
    }
}
