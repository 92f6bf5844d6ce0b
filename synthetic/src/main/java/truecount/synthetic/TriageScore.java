package truecount.synthetic;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How likely a log is to hold a crime that was not recorded, as a simple triage might put it: words in the log, how it was
 * opened and closed, whether it names a crime. An example of a score, made by hand and not fitted to any truth. From 0 to
 * 1, four decimals.
 */
final class TriageScore {

    /** A question of the call handler that was answered with no says nothing of what it asks for. */
    private static final Pattern ANSWERED_NO = Pattern.compile("q [^?]*\\? a (no|none)\\b[^.]*\\.");

    private static final Map<Pattern, Double> WORDS = words();

    private TriageScore() {}

    /** The score of one log; it sees only what stands in the export. */
    static String of(Incident incident) {
        String log =
                ANSWERED_NO.matcher(incident.log().toLowerCase(Locale.ROOT)).replaceAll("");
        double sum = -4.2;
        for (Map.Entry<Pattern, Double> word : WORDS.entrySet()) {
            if (word.getKey().matcher(log).find()) {
                sum += word.getValue();
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
        return "%.4f".formatted(1 / (1 + StrictMath.exp(-Math.min(2.5, sum))));
    }

    private static Map<Pattern, Double> words() {
        Map<Pattern, Double> words = new LinkedHashMap<>();
        words.put(Pattern.compile("punch|slap|kick|push(ed|es)|grab|hit |headbutt|spat|bit |strangl|throat"), 1.2);
        words.put(Pattern.compile("threat|kill|stab|knife|burn (the|my|her|his)"), 0.7);
        words.put(Pattern.compile("stalk|harass|following|keeps? (coming|calling|texting|turning)|messages|msgs"), 0.9);
        words.put(Pattern.compile("smash|damage|scratched|broke |broken into|graffiti"), 0.6);
        words.put(Pattern.compile("stole|stolen|took (my|his|her|the)|theft|missing from"), 0.5);
        words.put(Pattern.compile("controls|allow(ed)? (her|him|me)|bank card|track"), 0.7);
        words.put(Pattern.compile("rape|touched|sexual|indecent|image|exposed"), 0.6);
        words.put(Pattern.compile("bruis|bleed|injur|red mark|swollen|cut to"), 0.5);
        words.put(Pattern.compile("does not (want|wish)|doesn'?t want|not support|no complaint|no further"), 0.6);
        words.put(
                Pattern.compile("no offences|no injur|nothing stolen|verbal only|not assaulted|words of advice"), -0.7);
        words.put(Pattern.compile("advice only|information only|no trace|misdial|pocket dial|found safe"), -1.0);
        return words;
    }
}
