package truecount.synthetic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How likely a log is to hold a crime that was not recorded, as a simple triage might put it: words in the log, how it was
 * opened and closed, whether it names a crime. An example of a score, made by hand and not fitted to any truth. From 0 to
 * 1, four decimals.
 */
final class TriageScore {

    /** A question of the call handler that was answered with no says nothing of what it asks for. */
    private static final Pattern ANSWERED_NO = Pattern.compile("q [^?]*\\? a (no|none)\\b[^.]*\\.");

    /** Words that mean much the same, and what any one of them adds. */
    private record Group(double weight, List<String> words) {

        Group(double weight, String... words) {
            this(weight, List.of(words));
        }

        boolean isIn(String log) {
            for (String word : words) {
                if (log.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group(
                    1.2,
                    "punch",
                    "slap",
                    "kick",
                    "pushed",
                    "pushes",
                    "shoved",
                    "grab",
                    " hit ",
                    "headbutt",
                    "spat",
                    "bit ",
                    "strangl",
                    "throat"),
            new Group(0.7, "threat", "kill", "stab", "knife"),
            new Group(
                    0.9,
                    "stalk",
                    "harass",
                    "following",
                    "keeps coming",
                    "keeps calling",
                    "keeps text",
                    "keeps turn",
                    "messages",
                    "msgs"),
            new Group(0.6, "smash", "damage", "scratched", "broke ", "broken into", "graffiti"),
            new Group(0.5, "stole", "took my", "took his", "took her", "took the", "theft", "missing from"),
            new Group(0.7, "controls", "allowed her", "allowed him", "allowed me", "bank card", "track"),
            new Group(0.6, "rape", "touched", "sexual", "indecent", "image", "exposed"),
            new Group(0.5, "bruis", "bleed", "injur", "red mark", "swollen", "cut to"),
            new Group(
                    0.6, "does not want", "does not wish", "doesn't want", "not support", "no complaint", "no further"),
            new Group(
                    -0.7,
                    "no offences",
                    "no injur",
                    "nothing stolen",
                    "verbal only",
                    "not assaulted",
                    "words of advice"),
            new Group(-1.0, "advice only", "information only", "no trace", "misdial", "pocket dial", "found safe"));

    private TriageScore() {}

    /** The score of one log; it sees only what stands in the export. */
    static String of(Incident incident) {
        String log =
                ANSWERED_NO.matcher(incident.log().toLowerCase(Locale.ROOT)).replaceAll("");
        double sum = -4.2;
        for (Group group : GROUPS) {
            if (group.isIn(log)) {
                sum += group.weight();
            }
        }
        if (incident.situation().noise()) {
            sum -= 2;
        }
        if (LocalCodes.get(incident.situation().opens()).crimeType()) {
            sum += 0.8;
        }
        if (incident.qualifiers().contains("DA")) {
            sum += 0.7;
        }
        if (!incident.crimes().isEmpty()) {
            sum -= 2.2;
        }
        return Integer.toString(10_000 + (int) Math.round(10_000 / (1 + StrictMath.exp(-Math.min(2.5, sum)))))
                .replaceFirst("^1", "0.");
    }
}
