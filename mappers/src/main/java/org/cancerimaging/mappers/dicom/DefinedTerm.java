package org.cancerimaging.mappers.dicom;

import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Imaging;
import org.jspecify.annotations.Nullable;

/** Attributes whose values are words of a list of the standard (PS3.5 6.2, CS); told as concepts of our code lists. */
public enum DefinedTerm {
    /** MR: how the signal is made, (0018,0020). */
    SCANNING_SEQUENCE("scanning-sequence", Imaging.scanningSequence),
    /** MR: 2D or 3D, (0018,0023). */
    DIMENSION("acquisition-dimension", Imaging.acquisitionDimension),
    /** X-ray: how the beam goes through the body, (0018,5101). */
    VIEW("view-position", Imaging.viewPosition),
    /** Mammography: whether there is an implant, (0028,1300) YES or NO. */
    IMPLANT(null, Imaging.implant),
    /** PET: what a pixel's number means, (0054,1001). */
    PIXEL_UNIT("pixel-unit", Imaging.pixelUnit),
    /** RT dose: gray or relative, (3004,0002). */
    DOSE_UNIT("dose-unit", Imaging.doseUnit),
    /** RT dose: physical or effective, (3004,0004). */
    DOSE_TYPE("dose-type", Imaging.doseType),
    /** RT dose: what it is summed over, (3004,000A). */
    DOSE_SUMMATION("dose-summation", Imaging.doseSummation),
    /** RT plan: particles of the beams, (300A,00C6). */
    RADIATION("radiation-type", Imaging.radiationType),
    /** CT: name of the kernel, (0018,1210), or its group, (0018,9316); only names that are known. */
    RECONSTRUCTION_KERNEL("reconstruction-kernel", Imaging.reconstructionKernel),
    /** Active ingredient of the contrast agent, (0018,1048). */
    CONTRAST_INGREDIENT("contrast-agent", Imaging.contrastAgent),
    /** Plane of the images, computed from (0020,0037). */
    PLANE("image-plane", Imaging.imagePlane);

    private final @Nullable String codeList;
    private final Node property;

    DefinedTerm(@Nullable String codeList, Node property) {
        this.codeList = codeList;
        this.property = property;
    }

    /** The code list whose notations are the standard's words; null for YES and NO. */
    @Nullable
    String codeList() {
        return codeList;
    }

    Node property() {
        return property;
    }
}
