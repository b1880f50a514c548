package org.gouji.check.locate;

import java.math.BigDecimal;

/** How a clerk gets one number wrong; what happens most comes first. */
enum Slip {
    SIGN(1),
    SWAPPED_DIGITS(1),
    FACTOR_TEN(1),
    DIGIT_MORE_OR_LESS(2),
    LEFT_AT_ZERO(2),
    ONE_DIGIT(3),
    ANY(4);

    private static final int ZEROS = 4;

    private final int cost;

    Slip(int cost) {
        this.cost = cost;
    }

    /** How unlikely the likeliest slip is that makes the printed number of the right one. */
    static int cost(Repair repair) {
        for (Slip slip : values()) {
            if (slip.makes(repair.printed(), repair.corrected())) {
                return slip.cost;
            }
        }
        return ANY.cost;
    }

    private boolean makes(BigDecimal printed, BigDecimal corrected) {
        String text = printed.toPlainString();
        String right = corrected.toPlainString();
        return switch (this) {
            case SIGN -> printed.negate().compareTo(corrected) == 0;
            case SWAPPED_DIGITS -> areSwapped(text, right);
            case FACTOR_TEN -> areFactorOfTen(printed, corrected);
            case DIGIT_MORE_OR_LESS -> lacksOne(text, right) || lacksOne(right, text);
            case LEFT_AT_ZERO -> printed.signum() == 0;
            case ONE_DIGIT -> differing(text, right) == 1;
            case ANY -> true;
        };
    }

    /** The digits as a clerk sees them; a zero is as good as nothing. */
    static String digits(BigDecimal number) {
        return number.signum() == 0 ? "" : number.abs().toPlainString();
    }

    private static boolean areFactorOfTen(BigDecimal printed, BigDecimal corrected) {
        if (printed.signum() == 0) {
            return false;
        }
        for (int power = -ZEROS; power <= ZEROS; power++) {
            if (printed.scaleByPowerOfTen(power).compareTo(corrected) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean areSwapped(String a, String b) {
        if (differing(a, b) != 2) {
            return false;
        }
        int at = 0;
        while (a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
    }

    /** At how many places two texts of one length differ; 0 if their lengths do. */
    private static int differing(String a, String b) {
        int differing = 0;
        for (int at = 0; a.length() == b.length() && at < a.length(); at++) {
            differing += a.charAt(at) == b.charAt(at) ? 0 : 1;
        }
        return differing;
    }

    /** Whether one character taken out of the longer text gives the shorter one. */
    private static boolean lacksOne(String shorter, String longer) {
        if (shorter.length() + 1 != longer.length()) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        return shorter.substring(at).equals(longer.substring(at + 1));
    }
}
