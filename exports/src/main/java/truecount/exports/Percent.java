package truecount.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes shares as percentages for people. */
final class Percent {

    private Percent() {}

    /** The share as a percentage with one decimal, such as "68.7"; exact halves go to the even digit. */
    static String of(double share) {
        return new BigDecimal(share * 100).setScale(1, RoundingMode.HALF_EVEN).toString();
    }
}
