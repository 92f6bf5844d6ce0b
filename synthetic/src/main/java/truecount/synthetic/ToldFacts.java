package truecount.synthetic;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import truecount.synthetic.Situation.Sex;

/**
 * What a situation states about a report, in the vocabulary of {@code docs/reference/facts.md}. No word here says what
 * should be recorded; that is for the rule book.
 *
 * <p>The victim has the id {@code v} and the suspect {@code s}. The report's moment, ages, sexes and the days of earlier
 * things are put in for each report.
 *
 * @param reporter who told the police
 * @param confirmation what the victim says about it
 * @param tie how victim and suspect are connected
 * @param acts what was done, each a JSON object; empty where an incident of a category is all there is
 * @param more further JSON, by key: {@code report}, {@code v} and {@code s} are members of those objects, the others
 *     entries of the list of that name
 * @param category the category of an incident without an act
 */
record ToldFacts(
        Reporter reporter,
        Confirmation confirmation,
        Tie tie,
        List<String> acts,
        Map<String, String> more,
        String category) {

    /** The keys of {@code more}. */
    static final List<String> KEYS = List.of("report", "v", "s", "people", "accounts", "evidence", "records", "orders");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    ToldFacts {
        acts = List.copyOf(acts);
        more = Map.copyOf(more);
    }

    /** The kind of known place that it happened at: shop, school or carehome; empty for the victim's home or street. */
    String where() {
        String all = String.join("", acts);
        if (more.getOrDefault("v", "").contains("business") || all.contains("\"shop\"")) {
            return "shop";
        }
        return all.contains("\"school\"") ? "school" : all.contains("care-home") ? "carehome" : "";
    }

    /** Whether the victim is a business or a public body. */
    boolean toOrganisation() {
        String own = more.getOrDefault("v", "");
        return own.contains("\"business\"") || own.contains("\"public-body\"");
    }

    /** Whether anything is told that might be an offence. */
    boolean tellsAnAct() {
        return !acts.isEmpty();
    }

    /**
     * The facts of one report as JSON.
     *
     * @param reportedAt when the police first heard
     * @param channel how, as the incident export has it
     * @param victim sex and age of the victim
     */
    String json(ZonedDateTime reportedAt, String channel, Person victim) {
        StringBuilder out = new StringBuilder(700);
        out.append("{\"facts\":1,\"report\":{\"received\":\"").append(MOMENT.format(reportedAt.toLocalDateTime()));
        out.append(reportedAt.getOffset().getId().replace("Z", "+00:00")).append('"');
        member(out, "channel", told(channel));
        member(out, "by", reporter.capacity());
        members(out, "report");
        out.append('}');
        if (!tellsAnAct()) {
            return out.append(",\"acts\":[{\"act\":\"incident\",\"category\":\"")
                    .append(category)
                    .append("\"}]}")
                    .toString();
        }
        people(out, victim);
        list(out, "accounts", account());
        list(out, "evidence", "");
        list(out, "orders", "");
        list(out, "records", "");
        list(out, "acts", String.join(",", acts));
        return out.append('}')
                .toString()
                .replace("{yesterday}", reportedAt.toLocalDate().minusDays(1).toString())
                .replace("{weeks-ago}", reportedAt.toLocalDate().minusDays(16).toString());
    }

    private void people(StringBuilder out, Person victim) {
        out.append(",\"people\":[{\"id\":\"v\"");
        String own = more.getOrDefault("v", "");
        if (!own.contains("\"is\"")) {
            if (!own.contains("\"age\"")) {
                out.append(",\"age\":").append(victim.age());
            }
            member(out, "sex", victim.sex() == Sex.MALE ? "male" : "female");
        }
        members(out, "v");
        out.append("},{\"id\":\"s\"");
        if (!more.getOrDefault("s", "").contains("\"age\"")) {
            member(out, "age", "18-or-over");
        }
        members(out, "s");
        out.append('}');
        String others = more.getOrDefault("people", "");
        out.append(others.isEmpty() ? "" : ",").append(others).append(']');
        if (!tie.told().isEmpty()) {
            out.append(",\"ties\":[{\"between\":[\"s\",\"v\"],\"as\":\"")
                    .append(tie.told())
                    .append(tie == Tie.FORMER_PARTNER ? "\",\"ended\":\"yes\"}]" : "\"}]");
        }
    }

    private String account() {
        return confirmation.says().isEmpty() ? "" : "{\"of\":\"v\",\"says\":\"" + confirmation.says() + "\"}";
    }

    private void list(StringBuilder out, String key, String first) {
        String others = more.getOrDefault(key, "");
        if (first.isEmpty() && others.isEmpty()) {
            return;
        }
        out.append(",\"").append(key).append("\":[").append(first);
        out.append(first.isEmpty() || others.isEmpty() ? "" : ",")
                .append(others)
                .append(']');
    }

    private void members(StringBuilder out, String key) {
        String inside = more.getOrDefault(key, "");
        out.append(inside.isEmpty() ? "" : ",").append(inside);
    }

    private static void member(StringBuilder out, String key, String value) {
        out.append(",\"").append(key).append("\":\"").append(value).append('"');
    }

    private static String told(String channel) {
        return switch (channel) {
            case "999", "101" -> channel;
            case "ONLINE" -> "online";
            case "EMAIL" -> "email";
            case "SOCIAL" -> "social-media";
            case "FRONT_COUNTER" -> "front-counter";
            case "OTHER_FORCE" -> "other-force";
            case "ALARM_COMPANY" -> "alarm-or-monitoring";
            case "PROFESSIONAL" -> "other-agency";
            default -> "officer";
        };
    }
}
