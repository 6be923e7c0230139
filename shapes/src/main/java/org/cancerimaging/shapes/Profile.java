package org.cancerimaging.shapes;

/** A set of shapes that a record can be checked against; one folder of this module each. */
public enum Profile {
    /** What the core of the ontology demands of layer P. */
    CORE("core"),
    /** Mandatory properties of DCAT-AP 3.0.1. */
    DCAT_AP("dcat-ap"),
    /** Closed shapes: nothing but the listed properties of layers P and A may leave a site. */
    OUTBOUND("outbound");

    private final String folder;

    Profile(String folder) {
        this.folder = folder;
    }

    /** The folder's name at the top of this module, also the profile's id in the API. */
    public String folder() {
        return folder;
    }
}
