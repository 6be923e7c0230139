package org.cancerimaging.ontology;

/** Check digits of SNOMED CT identifiers (Verhoeff's dihedral scheme) and of LOINC codes, computed and not looked up. */
final class CheckDigit {

    private static final int[] FIRST_PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CheckDigit() {}

    static boolean isRight(String code) {
        int check = 0;
        for (int position = 0; position < code.length(); position++) {
            int digit = code.charAt(code.length() - 1 - position) - '0';
            check = product(check, permuted(digit, position % 8));
        }
        return check == 0;
    }

    /** The check digit behind the hyphen of a LOINC code (mod 10, every other digit from the right doubled). */
    static boolean isRightLoinc(String code) {
        int hyphen = code.indexOf('-');
        int sum = 0;
        for (int position = 0; position < hyphen; position++) {
            int digit = code.charAt(hyphen - 1 - position) - '0';
            int weighed = position % 2 == 0 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return (10 - sum % 10) % 10 == code.charAt(hyphen + 1) - '0' && code.length() == hyphen + 2;
    }

    private static int permuted(int digit, int times) {
        int result = digit;
        for (int i = 0; i < times; i++) {
            result = FIRST_PERMUTATION[result];
        }
        return result;
    }

    /** Product in the symmetry group of the pentagon: 0 to 4 are rotations, 5 to 9 reflections. */
    private static int product(int left, int right) {
        int turn = left < 5 ? left + right % 5 : left - right % 5 + 5;
        boolean reflected = (left < 5) != (right < 5);
        return turn % 5 + (reflected ? 5 : 0);
    }
}
