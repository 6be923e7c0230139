package org.cancerimaging.mappers.dicom;

import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.Imaging;

/** Code sequences of a series that say how it was acquired (PS3.3 section 8). */
public enum CodeRole {
    /** PET and NM: the radioactive nuclide, (0054,0300). */
    RADIONUCLIDE("radionuclide", Imaging.radionuclide),
    /** PET and NM: the drug, (0054,0304). */
    RADIOPHARMACEUTICAL("radiopharmaceutical", Imaging.radiopharmaceutical),
    /** Mammography and X-ray: the view, (0054,0220). */
    VIEW("view-position", Imaging.viewPosition),
    /** Agents and their ingredients, (0018,0012); the text of (0018,0010) is told as yes or no only. */
    CONTRAST_AGENT("contrast-agent", Imaging.contrastAgent),
    /** Slides: what specimens were stained with, (0040,0612). */
    STAIN("stain", Imaging.stain),
    /** Slides: what specimens were fixed with, (0040,0612). */
    FIXATIVE("fixative", Imaging.fixative),
    /** Slides: what specimens were embedded in, (0040,0612). */
    EMBEDDING("embedding-medium", Imaging.embeddingMedium);

    private final String codeList;
    private final Node property;

    CodeRole(String codeList, Node property) {
        this.codeList = codeList;
        this.property = property;
    }

    String codeList() {
        return codeList;
    }

    Node property() {
        return property;
    }
}
