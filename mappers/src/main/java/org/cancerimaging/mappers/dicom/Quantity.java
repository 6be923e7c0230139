package org.cancerimaging.mappers.dicom;

import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.Range;
import org.cancerimaging.ontology.Imaging;

/**
 * Numbers of which a series may have several: how it was acquired. Of some all different values are kept, of those that
 * change from image to image only the smallest and the largest.
 *
 * @see <a href="https://dicom.nema.org/medical/dicom/current/output/html/part03.html">DICOM PS3.3</a>
 */
public enum Quantity {
    /** Distance of neighbouring slices' centres, mm. */
    SPACING_BETWEEN_SLICES("(0018,0088)", new Range(0.001, 500, 3), 8, Imaging.spacingBetweenSlices),
    /** MR: repetition time, ms. */
    REPETITION_TIME("(0018,0080)", new Range(0, 100_000, 2), 32, Imaging.repetitionTime),
    /** MR: echo times, ms; of enhanced objects the effective ones. */
    ECHO_TIME("(0018,0081)", new Range(0, 10_000, 2), 32, Imaging.echoTime),
    /** MR: inversion times, ms. */
    INVERSION_TIME("(0018,0082)", new Range(0, 100_000, 2), 32, Imaging.inversionTime),
    /** MR: flip angles, degrees. */
    FLIP_ANGLE("(0018,1314)", new Range(0, 360, 1), 32, Imaging.flipAngle),
    /** MR: echoes after each excitation; of enhanced objects those of the radio frequency. */
    ECHO_TRAIN_LENGTH("(0018,0091)", new Range(0, 10_000, 0), 8, Imaging.echoTrainLength),
    /** MR: diffusion weightings, s/mm2. */
    B_VALUE("(0018,9087)", new Range(0, 100_000, 0), 32, Imaging.bValue),
    /** CT and X-ray: tube current, mA. */
    TUBE_CURRENT("(0018,1151)", new Range(0.1, 10_000, 0), Imaging.tubeCurrentMinimum, Imaging.tubeCurrentMaximum),
    /** CT and X-ray: exposure, mAs. */
    EXPOSURE("(0018,1152)", new Range(0, 100_000, 1), Imaging.exposureMinimum, Imaging.exposureMaximum),
    /** CT: table feed per rotation over collimation. */
    PITCH("(0018,9311)", new Range(0.01, 20, 3), 8, Imaging.pitch),
    /** PET: minutes from injection to series. */
    UPTAKE_TIME("(0018,1072)", new Range(0, 1440, 0), 8, Imaging.uptakeTime),
    /** Slide microscopy: power of the objective. */
    OBJECTIVE_POWER("(0048,0112)", new Range(0.5, 200, 1), 8, Imaging.objectivePower),
    /** RT plan: fractions planned. */
    FRACTIONS("(300A,0078)", new Range(1, 200, 0), 8, Imaging.plannedFractions);

    private final String tag;
    private final double smallest;
    private final double largest;
    private final int decimals;
    private final int most;
    private final Node least;
    private final Node greatest;

    Quantity(String tag, Range range, int most, Node property) {
        this.tag = tag;
        this.smallest = range.least();
        this.largest = range.most();
        this.decimals = range.decimals();
        this.most = most;
        this.least = property;
        this.greatest = property;
    }

    Quantity(String tag, Range range, Node least, Node greatest) {
        this.tag = tag;
        this.smallest = range.least();
        this.largest = range.most();
        this.decimals = range.decimals();
        this.most = 2;
        this.least = least;
        this.greatest = greatest;
    }

    /** The attribute it usually comes from, as in {@code (0018,0081)}. */
    public String tag() {
        return tag;
    }

    /** What numbers are possible and how finely they are told. */
    Range range() {
        return new Range(smallest, largest, decimals);
    }

    /** How many different values are kept of a series. */
    int most() {
        return most;
    }

    /** The property of the value, or of the smallest one. */
    Node least() {
        return least;
    }

    /** The property of the largest value where only the two ends are told, else the same as {@link #least()}. */
    Node greatest() {
        return greatest;
    }
}
