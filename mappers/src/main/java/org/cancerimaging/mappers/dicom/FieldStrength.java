package org.cancerimaging.mappers.dicom;

/** Makes nominal field strengths of what magnets report (0018,0087): tesla by the standard, gauss by some vendors. */
final class FieldStrength {

    private static final double[] NOMINAL = {
        0.064, 0.2, 0.23, 0.25, 0.3, 0.35, 0.4, 0.5, 0.55, 0.6, 0.7, 1.0, 1.2, 1.5, 3.0, 4.0, 4.7, 5.0, 7.0, 9.4, 10.5,
        11.7
    };
    private static final double TOLERANCE = 0.04;
    private static final double NO_MAGNET_IN_TESLA = 100;
    private static final double GAUSS_PER_TESLA = 10_000;

    private FieldStrength() {}

    /** The strength in tesla that the magnet is sold under, e.g. 1.5 for 1.4939 and for 15000; else the number itself. */
    static double nominal(double reported) {
        double tesla = reported >= NO_MAGNET_IN_TESLA ? reported / GAUSS_PER_TESLA : reported;
        double nearest = tesla;
        for (double nominal : NOMINAL) {
            boolean closer = nearest == tesla || Math.abs(nominal - tesla) < Math.abs(nearest - tesla);
            if (Math.abs(nominal - tesla) <= TOLERANCE * nominal && closer) {
                nearest = nominal;
            }
        }
        return nearest;
    }
}
