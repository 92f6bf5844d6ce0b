package truecount.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that systems write where there is nothing. No number is written like one of them. */
final class NullWords {

    private static final Set<String> WORDS =
            Set.of("null", "(null)", "none", "n/a", "#n/a", "na", "nan", "nil", "-", "--", "undefined", "(blank)");

    private NullWords() {}

    static boolean isOne(String text) {
        return text.length() <= 9 && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The numbers without such words; each word left out is noted. */
    static List<String> without(List<String> numbers, String what, TableReader table) {
        boolean any = false;
        for (String number : numbers) any |= isOne(number);
        if (!any) return numbers;
        List<String> left = new ArrayList<>(numbers);
        left.removeIf(number -> {
            if (!isOne(number)) return false;
            table.notices()
                    .count(
                            "null " + number + what,
                            times ->
                                    "the value %s stands in %s on %s of %s and was taken for none; 'files: {absent: [%s]}' in the mapping says so for every column"
                                            .formatted(
                                                    number,
                                                    what,
                                                    times == 1 ? "1 row" : "%,d rows".formatted(times),
                                                    table.file(),
                                                    number));
            return true;
        });
        return left;
    }
}
