package truecount.rulesjson.interview;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a person typed or chose as the answer to a question, in the form in which it is kept. */
final class Reply {

    private static final int LONGEST = 2000;

    /** With more answers than this, a message that lists them all is not read. */
    private static final int MOST_NAMED = 16;

    private Reply() {}

    /**
     * The answer as it is kept: a word, words joined by commas, a number, a time or a text.
     *
     * @param now the moment of asking, before which a report must lie; null where the report is told already
     */
    static String read(Inquiry inquiry, String typed, @Nullable LocalDateTime now) {
        String told = typed.strip();
        if (told.isEmpty()) told = inquiry.preset();
        if (told.isEmpty()) throw new BadAnswer("Give an answer" + (inquiry.mayBeUnknown() ? ", or unknown." : "."));
        if (told.length() > LONGEST) throw new BadAnswer("An answer is at most 2,000 characters long.");
        if (told.equalsIgnoreCase(Inquiry.UNKNOWN) && inquiry.mayBeUnknown()) return Inquiry.UNKNOWN;
        return switch (inquiry.kind()) {
            case ONE -> one(inquiry, told);
            case ANY -> any(inquiry, told);
            case NUMBER -> inquiry.offers(told) ? told : number(told);
            case MOMENT -> TypedTime.moment(told, now);
            case TIME -> inquiry.offers(told) ? told : TypedTime.time(told, now);
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

    private static Inquiry.@Nullable Option option(Inquiry inquiry, String told) {
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
}
