package truecount.cli.survey;

import java.util.Locale;
import truecount.exports.UnusableInput;

/** Options that are given in per cent. */
final class ShareOption {

    private ShareOption() {}

    /** What is to be certified, as a share: 95 is 0.95. Refuses a share written for per cent. */
    static double atLeast(double percent) {
        if (!(percent >= 1 && percent < 100)) {
            throw new UnusableInput(
                    "--at-least is in per cent, from 1 to below 100, such as 95; got %s.".formatted(plain(percent)));
        }
        return percent / 100;
    }

    /** The risk limit, as a share: 5 is 0.05. */
    static double risk(double percent) {
        if (!(percent >= 0.1 && percent <= 20)) {
            throw new UnusableInput(
                    "--risk is in per cent, from 0.1 to 20, such as 5; got %s.".formatted(plain(percent)));
        }
        return percent / 100;
    }

    /** A share in per cent without needless digits. */
    static String percent(double share) {
        return plain(Math.round(share * 1e8) / 1e6);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : String.valueOf(number);
    }
}
