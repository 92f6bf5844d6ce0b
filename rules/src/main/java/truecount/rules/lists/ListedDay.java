package truecount.rules.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day as the notifiable offence list writes it: 07-Jun-22, 03 May 2015, 26/06/2018. */
final class ListedDay {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private ListedDay() {}

    static @Nullable LocalDate of(String written) {
        String[] parts = written.strip().replace('-', ' ').replace('/', ' ').split(" ", -1);
        if (parts.length != 3) return null;
        int month = month(parts[1]);
        if (month == 0 || !number(parts[0]) || !number(parts[2])) return null;
        int year = Integer.parseInt(parts[2]);
        return LocalDate.of(year < 100 ? 2000 + year : year, month, Integer.parseInt(parts[0]));
    }

    private static int month(String written) {
        if (number(written)) return Integer.parseInt(written);
        return written.length() < 3 ? 0 : MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static boolean number(String written) {
        return !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
