package truecount.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How numbers and days are printed, so that every format says the same.
 *
 * <p>Rates are printed to one decimal, their intervals to two, as the inspectorate's reports do. Data files keep more.
 */
final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Figures() {}

    /** A share between 0 and 1 as a percentage to one decimal, such as "92.0%". */
    static String percent(double share) {
        return fixed(share * 100, 1) + "%";
    }

    /** The interval of a share in per cent to two decimals, such as "90.44% to 93.52%"; a line may break only before its end. */
    static String percentRange(double low, double high) {
        return lowEnd(low, 2) + "%\u00a0to " + fixed(high * 100, 2) + "%";
    }

    /** The lower end of a share in per cent: rounded, but never up to a certainty that it does not claim. */
    static String lowEnd(double low, int decimals) {
        String rounded = fixed(low * 100, decimals);
        boolean claimsAll = low < 1 && new BigDecimal(rounded).compareTo(HUNDRED) == 0;
        return claimsAll
                ? HUNDRED.subtract(BigDecimal.ONE.movePointLeft(decimals)).toPlainString()
                : rounded;
    }

    /** How often intervals catch the true value, in words: "95%", or "99.9%". */
    static String confidence(double confidence) {
        return dataShare(confidence).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A count with commas, such as "5,304". */
    static String whole(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** A total to the nearest whole number, with commas. */
    static String rounded(double total) {
        return whole(Math.round(total));
    }

    /** A day as it is written in a sentence, such as "1 January 2026". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** First and last day of a period, such as "1 January 2026 to 30 June 2026". */
    static String period(LocalDate from, LocalDate to) {
        return day(from) + " to " + day(to);
    }

    /** A number to a fixed count of decimals, halves away from zero. */
    static String fixed(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * A share as data files carry it: eight decimals.
     *
     * <p>Logarithms may differ in the last binary digit between processors. Eight decimals are far more than the
     * sample can bear, and few enough that another machine works out the same ones.
     */
    static BigDecimal dataShare(double share) {
        return data(share, 8);
    }

    /** A total as data files carry it: four decimals, for the same reason. */
    static BigDecimal dataTotal(double total) {
        return data(total, 4);
    }

    private static BigDecimal data(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal shortest = rounded.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
