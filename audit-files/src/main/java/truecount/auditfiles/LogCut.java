package truecount.auditfiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import truecount.exports.Incident;

/**
 * Cuts a log at the moment of decision, so that a reviewer cannot read there what was decided.
 *
 * <p>The log ends before the first line that holds a decision mark of the plan, the closing result or closing type as the
 * export writes it, or the number of a linked crime. A result or type that is also the opening type tells no decision,
 * and is a word that callers use: it cuts nothing.
 */
final class LogCut {

    private final List<Pattern> marks;

    LogCut(List<String> marks) {
        this.marks = marks.stream().map(LogCut::asWords).toList();
    }

    /** The words as a whole, upper or lower case: "nfa" is not found in "infant". */
    private static Pattern asWords(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.strip()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    String upToDecision(Incident incident) {
        String log = incident.logText() == null ? "" : incident.logText();
        List<Pattern> own = new ArrayList<>(marks);
        incident.crimeNumbers().forEach(number -> own.add(asWords(number)));
        for (@Nullable String closing : Arrays.asList(incident.closingResult(), incident.closingType())) {
            if (closing != null && !sameWords(closing, incident.openingType())) {
                own.add(asWords(closing));
            }
        }
        StringBuilder kept = new StringBuilder();
        for (String line : log.lines().toList()) {
            if (own.stream().anyMatch(mark -> mark.matcher(line).find())) {
                break;
            }
            kept.append(line).append('\n');
        }
        return kept.toString().stripTrailing();
    }

    private static boolean sameWords(String one, @Nullable String other) {
        return other != null && one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
