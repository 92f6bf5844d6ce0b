package truecount.rulesjson.interview;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what a person typed or chose as the answer to a question, in the form in which it is kept. */
final class Reply {

    private static final Pattern UK_DAY =
            Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:[ T]+(\\d{1,2}:\\d\\d))?");
    private static final Pattern UK_MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d([T ]\\d\\d:\\d\\d)?)?)?");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int LONGEST = 2000;

    /** With more answers than this, a message that lists them all is not read. */
    private static final int MOST_NAMED = 16;

    private Reply() {}

    /** The answer as it is kept: a word, words joined by commas, a number, a time or a text. */
    static String read(Inquiry inquiry, String typed) {
        String told = typed.strip();
        if (told.isEmpty()) told = inquiry.preset();
        if (told.isEmpty()) throw new BadAnswer("Give an answer" + (inquiry.mayBeUnknown() ? ", or unknown." : "."));
        if (told.length() > LONGEST) throw new BadAnswer("An answer is at most 2,000 characters long.");
        if (told.equalsIgnoreCase(Inquiry.UNKNOWN) && inquiry.mayBeUnknown()) return Inquiry.UNKNOWN;
        return switch (inquiry.kind()) {
            case ONE -> one(inquiry, told);
            case ANY -> any(inquiry, told);
            case NUMBER -> inquiry.offers(told) ? told : number(told);
            case MOMENT -> moment(told);
            case TIME -> inquiry.offers(told) ? told : time(told);
            case TEXT -> told;
        };
    }

    private static String one(Inquiry inquiry, String told) {
        List<String> words = words(inquiry, told);
        if (words.size() != 1) throw new BadAnswer("Choose one answer only.");
        return words.get(0);
    }

    private static String any(Inquiry inquiry, String told) {
        List<String> words = words(inquiry, told);
        if (words.size() > 1 && words.contains(Inquiry.NONE)) {
            throw new BadAnswer("Choose either \"none of these\" or some of them, not both.");
        }
        return String.join(",", words);
    }

    private static List<String> words(Inquiry inquiry, String told) {
        Inquiry.Option whole = option(inquiry, told);
        if (whole != null) return List.of(whole.word());
        List<String> words = new ArrayList<>();
        for (String part : told.split(",", -1)) {
            Inquiry.Option named = option(inquiry, part.strip());
            List<String> names = named == null ? List.of(part.strip().split("\\s+", -1)) : List.of(named.word());
            for (String name : names) {
                if (name.isEmpty()) continue;
                Inquiry.Option option = option(inquiry, name);
                if (option == null) throw strange(inquiry, part.strip());
                if (!words.contains(option.word())) words.add(option.word());
            }
        }
        if (words.isEmpty()) throw new BadAnswer("Choose an answer.");
        return words;
    }

    private static BadAnswer strange(Inquiry inquiry, String told) {
        int many = inquiry.options().size();
        String allowed = many > MOST_NAMED
                ? "a number from 1 to %d, or the words of an answer".formatted(many)
                : inquiry.options().stream().map(Inquiry.Option::word).collect(Collectors.joining(", "));
        return new BadAnswer("\"%s\" is not among the answers; choose from: %s.".formatted(told, allowed));
    }

    private static Inquiry.@org.jspecify.annotations.Nullable Option option(Inquiry inquiry, String told) {
        if (told.matches("[1-9][0-9]{0,2}")
                && Integer.parseInt(told) <= inquiry.options().size()) {
            return inquiry.options().get(Integer.parseInt(told) - 1);
        }
        for (Inquiry.Option option : inquiry.options()) {
            if (option.word().equalsIgnoreCase(told) || option.label().equalsIgnoreCase(told)) return option;
        }
        return null;
    }

    private static String number(String told) {
        String plain = told.replace("\u00a3", "").replace(",", "").strip();
        try {
            BigDecimal number = new BigDecimal(plain);
            if (number.signum() >= 0 && number.precision() < 15 && Math.abs(number.scale()) < 15) {
                return number.toPlainString();
            }
        } catch (NumberFormatException e) {
            throw new BadAnswer("\"%s\" is no number; write it in digits, such as 12.".formatted(told));
        }
        throw new BadAnswer("\"%s\" is too large or below 0.".formatted(told));
    }

    private static String moment(String told) {
        String time = time(told);
        if (time.length() < 16) throw new BadAnswer("Give the day and the time, such as 4/5/2026 09:10.");
        return time;
    }

    private static String time(String told) {
        try {
            Matcher day = UK_DAY.matcher(told);
            if (day.matches()) {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
                if (day.group(4) == null) return date.toString();
                String at = day.group(4).length() == 4 ? "0" + day.group(4) : day.group(4);
                return MOMENT.format(LocalDateTime.parse(date + "T" + at));
            }
            Matcher month = UK_MONTH.matcher(told);
            if (month.matches()) {
                return "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1)));
            }
            if (ISO.matcher(told).matches()) {
                String iso = told.replace(' ', 'T');
                if (iso.length() == 16) return MOMENT.format(LocalDateTime.parse(iso));
                if (iso.length() == 10) return LocalDate.parse(iso).toString();
                return iso;
            }
        } catch (DateTimeException e) {
            throw new BadAnswer("\"%s\" is no day or time that exists.".formatted(told.toLowerCase(Locale.ROOT)));
        }
        throw new BadAnswer("\"%s\" is no time; write it such as 4/5/2026 09:10, 4/5/2026 or 2026.".formatted(told));
    }
}
