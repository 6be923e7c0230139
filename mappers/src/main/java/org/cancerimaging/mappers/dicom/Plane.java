package org.cancerimaging.mappers.dicom;

/** The plane of an image by the direction cosines of its rows and columns (PS3.3 C.7.6.2.1.1). */
final class Plane {

    private static final String[] NORMAL_TO = {"SAGITTAL", "CORONAL", "AXIAL"};
    private static final double CLOSE = 0.8;
    private static final double UNIT = 0.1;

    private Plane() {}

    /** AXIAL, SAGITTAL, CORONAL or OBLIQUE; empty where these are no six direction cosines. */
    static String of(double[] cosines) {
        if (cosines.length != 6 || !isUnit(cosines, 0) || !isUnit(cosines, 3)) {
            return "";
        }
        for (int axis = 0; axis < 3; axis++) {
            int next = (axis + 1) % 3;
            int last = (axis + 2) % 3;
            double normal = cosines[next] * cosines[3 + last] - cosines[last] * cosines[3 + next];
            if (Math.abs(normal) >= CLOSE) {
                return NORMAL_TO[axis];
            }
        }
        return "OBLIQUE";
    }

    private static boolean isUnit(double[] cosines, int from) {
        double square = 0;
        for (int i = from; i < from + 3; i++) {
            square += cosines[i] * cosines[i];
        }
        return Math.abs(square - 1) < UNIT;
    }
}
