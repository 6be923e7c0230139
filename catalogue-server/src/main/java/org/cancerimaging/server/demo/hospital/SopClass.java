package org.cancerimaging.server.demo.hospital;

/** The kinds of objects that the hospitals keep (DICOM PS3.4 B.5). */
enum SopClass {
    CT("1.2.840.10008.5.1.4.1.1.2", "CT"),
    MR("1.2.840.10008.5.1.4.1.1.4", "MR"),
    ENHANCED_MR("1.2.840.10008.5.1.4.1.1.4.1", "MR"),
    MAMMOGRAPHY("1.2.840.10008.5.1.4.1.1.1.2", "MG"),
    PET("1.2.840.10008.5.1.4.1.1.128", "PT"),
    SEGMENTATION("1.2.840.10008.5.1.4.1.1.66.4", "SEG");

    private final String uid;
    private final String modality;

    SopClass(String uid, String modality) {
        this.uid = uid;
        this.modality = modality;
    }

    String uid() {
        return uid;
    }

    String modality() {
        return modality;
    }
}
