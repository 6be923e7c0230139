package org.cancerimaging.shapes;

/** A set of shapes that a record can be checked against; one folder of this module each. */
public enum Profile {
    /** What the core of the ontology demands of layer P. */
    CORE("core", "Patient.ttl"),
    /** Mandatory properties of DCAT-AP 3.0.1. */
    DCAT_AP("dcat-ap", "Dataset.ttl"),
    /** Closed shapes: nothing but the listed properties of layers P and A may leave a site. */
    OUTBOUND("outbound", "Patient.ttl");

    private final String folder;
    private final String anchor;

    Profile(String folder, String anchor) {
        this.folder = folder;
        this.anchor = anchor;
    }

    /** The folder's name at the top of this module, also the profile's id in the API. */
    public String folder() {
        return folder;
    }

    /** A file by which the folder is found on the class path. */
    String anchor() {
        return anchor;
    }

    /** Whether findings may repeat the value: what may not leave a site may not leave it in a report either. */
    boolean showsValues() {
        return this != OUTBOUND;
    }
}
