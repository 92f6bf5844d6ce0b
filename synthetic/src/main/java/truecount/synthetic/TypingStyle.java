package truecount.synthetic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one person types: capitals or not, which words are cut short, how often a finger slips. It follows from the
 * person's collar number, so that one handler reads the same from log to log.
 *
 * @param author the collar number
 * @param capitals whether everything is typed in capitals
 * @param shortens how likely a word that has a usual short form is cut short
 * @param slips how often a word is mistyped, from 0 to 1
 */
record TypingStyle(String author, boolean capitals, double shortens, double slips) {

    private static final Map<String, List<String>> SHORT_FORMS = Map.ofEntries(
            Map.entry("victim", List.of("IP", "vic", "IP")),
            Map.entry("caller", List.of("inf", "RP", "clr")),
            Map.entry("suspect", List.of("SUS", "susp")),
            Map.entry("and", List.of("&")),
            Map.entry("with", List.of("w/")),
            Map.entry("address", List.of("addr", "add")),
            Map.entry("vehicle", List.of("veh")),
            Map.entry("police", List.of("pol")),
            Map.entry("please", List.of("pls")),
            Map.entry("number", List.of("nr")),
            Map.entry("approximately", List.of("approx", "c.")),
            Map.entry("location", List.of("loc", "locn")),
            Map.entry("partner", List.of("ptnr", "partner")),
            Map.entry("information", List.of("info")),
            Map.entry("regarding", List.of("re")),
            Map.entry("officers", List.of("officers", "units", "offs")),
            Map.entry("because", List.of("bc", "as")),
            Map.entry("statement", List.of("stmt", "MG11")),
            Map.entry("registration", List.of("reg", "VRM")),
            Map.entry("description", List.of("desc")),
            Map.entry("relationship", List.of("rel'ship")),
            Map.entry("possible", List.of("poss")),
            Map.entry("ambulance", List.of("ambo", "AMB")),
            Map.entry("message", List.of("msg")),
            Map.entry("messages", List.of("msgs")),
            Map.entry("today", List.of("2day", "today")),
            Map.entry("house", List.of("hse", "house")));

    private static final Pattern WORD =
            Pattern.compile(Grammar.NAME_BEGINS + "[^" + Grammar.NAME_ENDS + "]*" + Grammar.NAME_ENDS + "|[A-Za-z']+");

    /** The style of one author; handlers lean to capitals, officers to slips. */
    static TypingStyle of(String author, boolean handler) {
        Dice dice = Dice.of("typing", author);
        boolean capitals = dice.chance(handler ? 0.7 : 0.12);
        return new TypingStyle(author, capitals, dice.unit() * 0.8, dice.unit() * (handler ? 0.018 : 0.03));
    }

    /** Somebody who fills in a form at leisure. */
    static TypingStyle plain() {
        return new TypingStyle("form", false, 0, 0.006);
    }

    /** The words as this person types them; marks round names are taken out. */
    String type(String words, Dice dice) {
        Matcher matcher = WORD.matcher(words);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            out.append(words, from, matcher.start()).append(word(matcher.group(), dice));
            from = matcher.end();
        }
        out.append(words, from, words.length());
        String typed = out.toString();
        return capitals ? typed.toUpperCase(Locale.ROOT) : typed;
    }

    private String word(String word, Dice dice) {
        if (word.charAt(0) == Grammar.NAME_BEGINS) {
            return word.substring(1, word.length() - 1);
        }
        List<String> shorter = SHORT_FORMS.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
        if (!shorter.isEmpty() && dice.chance(shortens)) {
            // One person has one short form for a word, not three.
            return shorter.get((int) Math.floorMod(Dice.head(author + word), (long) shorter.size()));
        }
        return word.length() >= 4 && dice.chance(slips) ? slip(word, dice) : word;
    }

    private static String slip(String word, Dice dice) {
        int at = dice.between(1, word.length() - 2);
        return switch (dice.below(4)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, word.length() - 1);
        };
    }
}
