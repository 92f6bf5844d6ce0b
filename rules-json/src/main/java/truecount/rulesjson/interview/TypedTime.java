package truecount.rulesjson.interview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and times as people type them: 4/5/2026 09:10, 30/11/26 9.30, 4 May 2026, today 14:10, 14:10, 5/2026 or 2026. The day
 * comes first, as in the United Kingdom.
 */
final class TypedTime {

    private static final String AT = "(?:(?:[ ,T]+|\\s+at\\s+)(\\d.*))?";
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})" + AT);
    private static final Pattern NAMED_DAY = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?\\s+(\\p{L}+),?\\s+(\\d{4}|\\d{2})" + AT, Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE_DAY = Pattern.compile("(today|yesterday)" + AT, Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + AT);
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}+)\\s+(\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}(-\\d\\d)?");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})(?:[:.](\\d{2})|(?<=\\d{2})(\\d{2}))?(?::\\d{2})?\\s*([ap]m)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONED = Pattern.compile("(.*\\S)\\s+(BST|GMT)", Pattern.CASE_INSENSITIVE);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final List<DateTimeFormatter> MONTH_NAMES = List.of(month("MMMM"), month("MMM"));
    private static final int LATEST_BIRTH = 100;

    private TypedTime() {}

    private static DateTimeFormatter month(String letters) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(letters)
                .toFormatter(Locale.ENGLISH);
    }

    /** A day with its time; a time alone is one of today. A moment after now is refused. */
    static String moment(String told, @Nullable LocalDateTime now) {
        String time = time(told, now);
        if (time.length() < 16) throw new BadAnswer("Give the day and the time, such as 4/5/2026 09:10.");
        if (now != null && LocalDateTime.parse(time.substring(0, 16)).isAfter(now)) {
            throw new BadAnswer("%s lies in the future; now it is %s."
                    .formatted(SpokenTime.of(time), SpokenTime.of(KEPT.format(now))));
        }
        return time;
    }

    /** As much of a time as was typed: a year, month, day or moment, as a file of facts holds it. */
    static String time(String typed, @Nullable LocalDateTime now) {
        Matcher zoned = ZONED.matcher(typed.strip());
        String told = zoned.matches() ? zoned.group(1) : typed.strip();
        try {
            String found = find(told, now);
            if (found != null)
                return found.length() == 16 ? shown(found, zoned.matches() ? zoned.group(2) : "") : found;
        } catch (DateTimeException e) {
            throw new BadAnswer("\"%s\" is no day or time that exists.".formatted(told.toLowerCase(Locale.ROOT)));
        }
        throw new BadAnswer("\"%s\" is no time; write it such as 4/5/2026 09:10, 4/5/2026, 14:10 for today, or 2026."
                .formatted(told));
    }

    /** A moment that the clocks showed once; of two, the one meant. */
    private static String shown(String time, String zone) {
        LocalDateTime local = LocalDateTime.parse(time);
        List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(local);
        String said = SpokenTime.of(time);
        if (offsets.isEmpty()) throw new BadAnswer(said + " did not exist: the clocks went forward over it.");
        ZoneOffset meant = zone.equalsIgnoreCase("BST") ? ZoneOffset.ofHours(1) : ZoneOffset.UTC;
        if (!zone.isEmpty() && !offsets.contains(meant)) throw new BadAnswer(said + " was not in " + zone + " here.");
        if (offsets.size() == 1) return time;
        if (zone.isEmpty()) {
            throw new BadAnswer(
                    said + " came twice, when the clocks went back: add BST for the first or GMT for the second.");
        }
        return time + (meant.equals(ZoneOffset.UTC) ? "+00:00" : "+01:00");
    }

    private static @Nullable String find(String told, @Nullable LocalDateTime now) {
        Matcher day = DAY.matcher(told);
        if (day.matches())
            return at(LocalDate.of(year(day.group(3), now), number(day, 2), number(day, 1)), day.group(4));
        Matcher iso = ISO_DAY.matcher(told);
        if (iso.matches()) return at(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)), iso.group(4));
        Matcher named = NAMED_DAY.matcher(told);
        if (named.matches()) {
            int month = monthOf(named.group(2));
            return month == 0
                    ? null
                    : at(LocalDate.of(year(named.group(3), now), month, number(named, 1)), named.group(4));
        }
        Matcher relative = RELATIVE_DAY.matcher(told);
        if (relative.matches() && now != null) {
            boolean yesterday = relative.group(1).equalsIgnoreCase("yesterday");
            return at(now.toLocalDate().minusDays(yesterday ? 1 : 0), relative.group(2));
        }
        Matcher month = MONTH.matcher(told);
        if (month.matches())
            return YearMonth.of(number(month, 2), number(month, 1)).toString();
        Matcher monthName = NAMED_MONTH.matcher(told);
        if (monthName.matches() && monthOf(monthName.group(1)) > 0)
            return YearMonth.of(number(monthName, 2), monthOf(monthName.group(1)))
                    .toString();
        if (ISO_MONTH.matcher(told).matches()) return told;
        boolean clock = told.matches(".*[:.aApP].*") && CLOCK.matcher(told).matches();
        return clock && now != null ? at(now.toLocalDate(), told) : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Two digits are a year of this century up to this year, and before that of the last: nothing told lies ahead. */
    private static int year(String told, @Nullable LocalDateTime now) {
        int year = Integer.parseInt(told);
        if (told.length() == 4) return year;
        int newest = now == null ? LATEST_BIRTH - 1 : now.getYear() % 100;
        return year <= newest ? 2000 + year : 1900 + year;
    }

    private static int monthOf(String name) {
        for (DateTimeFormatter names : MONTH_NAMES) {
            try {
                return java.time.Month.from(names.parse(name)).getValue();
            } catch (DateTimeException otherwise) {
                // Names are tried short and long.
            }
        }
        return 0;
    }

    private static @Nullable String at(LocalDate day, @Nullable String clock) {
        if (clock == null) return day.toString();
        Matcher matcher = CLOCK.matcher(clock.strip());
        if (!matcher.matches()) return null;
        String minutes = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        String half = matcher.group(4);
        if (minutes == null && half == null) return null;
        int hour = number(matcher, 1);
        if (half != null) {
            if (hour < 1 || hour > 12) throw new DateTimeException("no hour");
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        return KEPT.format(day.atTime(LocalTime.of(hour, minutes == null ? 0 : Integer.parseInt(minutes))));
    }
}
