package truecount.rulesjson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import truecount.rules.facts.Ended;
import truecount.rules.facts.Many;
import truecount.rules.facts.When;
import truecount.rules.facts.Word;
import truecount.rules.facts.YesNo;

/** Reads times: a year, a month, a day, a moment, or a range from one to another. */
final class Times {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ALLOWED =
            "a year, a month, a day or a moment such as 2026, 2026-05, 2026-05-04 or 2026-05-04T09:10, a range {\"from\", \"to\"}, or \"unknown\"";
    private static final String MOMENT = "a moment such as 2026-05-04T09:10, local time or with an offset";

    private Times() {}

    static When time(JsonNode node, boolean exact, String path) {
        if (exact) return moment(node, path);
        if (!node.isObject()) return span(node, path);
        for (String key : node.propertyNames()) {
            if (!key.equals("from") && !key.equals("to"))
                throw new BadFacts(path + "." + key, "Only from and to are allowed here.");
        }
        if (!node.has("from") || !node.has("to")) throw new BadFacts(path, "A range needs both from and to.");
        When from = span(node.get("from"), path + ".from");
        When to = span(node.get("to"), path + ".to");
        if (!from.told() || !to.told()) throw new BadFacts(path, "Both ends of a range must be told.");
        if (to.latest().isBefore(from.earliest())) throw new BadFacts(path, "The range ends before it begins.");
        return new When(Many.State.TOLD, from.earliest(), to.latest());
    }

    private static When moment(JsonNode node, String path) {
        boolean unknown = node.isString() && node.stringValue().equals(Word.UNKNOWN);
        if (unknown || (node.isString() && node.stringValue().indexOf('T') == 10)) return span(node, path);
        throw new BadFacts(path, "This must be %s, or \"unknown\".".formatted(MOMENT));
    }

    private static When span(JsonNode node, String path) {
        if (!node.isString()) throw new BadFacts(path, "This must be %s.".formatted(ALLOWED));
        String told = node.stringValue();
        if (told.equals("unknown")) return When.UNKNOWN;
        try {
            return switch (told.length()) {
                case 4 ->
                    days(LocalDate.of(Integer.parseInt(told), 1, 1), LocalDate.of(Integer.parseInt(told), 12, 31));
                case 7 ->
                    days(YearMonth.parse(told).atDay(1), YearMonth.parse(told).atEndOfMonth());
                case 10 -> days(LocalDate.parse(told), LocalDate.parse(told));
                default -> at(told, path);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadFacts(path, "\"%s\" is no time that exists; allowed: %s.".formatted(told, ALLOWED));
        }
    }

    private static When at(String told, String path) {
        boolean offset = told.endsWith("Z") || told.lastIndexOf('+') > 10 || told.lastIndexOf('-') > 10;
        if (offset) return When.at(OffsetDateTime.parse(told).toZonedDateTime());
        LocalDateTime local = LocalDateTime.parse(told);
        int ways = LONDON.getRules().getValidOffsets(local).size();
        if (ways == 0)
            throw new BadFacts(path, "\"%s\" does not exist: the clocks went forward over it.".formatted(told));
        if (ways > 1) {
            throw new BadFacts(
                    path, "\"%s\" happened twice when the clocks went back; add +01:00 or +00:00.".formatted(told));
        }
        return new When(Many.State.TOLD, local, local);
    }

    private static When days(LocalDate first, LocalDate last) {
        return new When(Many.State.TOLD, first.atStartOfDay(), last.atTime(23, 59));
    }

    static Ended ended(JsonNode node, String path) {
        if (node.isString()) {
            switch (node.stringValue()) {
                case "yes" -> {
                    return new Ended(YesNo.YES, When.NOT_ANSWERED);
                }
                case "no" -> {
                    return new Ended(YesNo.NO, When.NOT_ANSWERED);
                }
                case "unknown" -> {
                    return new Ended(YesNo.UNKNOWN, When.NOT_ANSWERED);
                }
                default -> {}
            }
        }
        return new Ended(YesNo.YES, time(node, false, path));
    }
}
