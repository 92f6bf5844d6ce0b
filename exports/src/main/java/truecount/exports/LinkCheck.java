package truecount.exports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the numbers by which incidents and crime records name each other are found on the other side. A column whose
 * zeros were lost links nothing, and everything that it names would count as recorded.
 */
public final class LinkCheck {

    /** What Excel makes of a long number: 7.10001E+11. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");

    /** From this many named numbers on, half of them missing is no delay between two exports. */
    private static final int ENOUGH = 4;

    /** So many incidents are compared with what crime records name, letter by letter. */
    private static final int COMPARED = 20_000;

    private final Set<String> crimes = new HashSet<>();
    private final Set<String> namedIncidents = new HashSet<>();
    private final Set<String> unseen = new HashSet<>();
    private final Map<Difference, Long> differences = new EnumMap<>(Difference.class);
    private final Map<Difference, String> examples = new EnumMap<>(Difference.class);
    private @Nullable Map<String, String> plainCrimes;
    private @Nullable Map<String, String> plainIncidents;
    private long namedByIncidents;
    private long missing;
    private long incidents;

    /** In what way two numbers are written differently. */
    private enum Difference {
        ZEROS("leading zeros"),
        CASE("upper and lower case"),
        SIGNS("blanks, dashes or other signs between their digits");

        private final String words;

        Difference(String words) {
            this.words = words;
        }
    }

    private long shortened;
    private String firstShortened = "";
    private long joined;
    private String firstJoined = "";

    /** Looks at one crime record; all of them come before the incidents. */
    public void add(CrimeRecord crime) {
        if (!crimes.add(crime.number())) return;
        noteShortened(crime.number());
        for (String incident : crime.incidentNumbers()) {
            if (namedIncidents.add(incident)) unseen.add(incident);
        }
    }

    /** Looks at one incident. */
    public void add(Incident incident) {
        incidents++;
        boolean named = unseen.remove(incident.number());
        if (!named && incidents <= COMPARED && !namedIncidents.contains(incident.number())) {
            compare(incident.number(), plainIncidents());
        }
        for (String number : incident.crimeNumbers()) {
            namedByIncidents++;
            noteShortened(number);
            if (crimes.contains(number)) continue;
            missing++;
            if (compare(number, plainCrimes())) continue;
            noteJoined(number);
        }
    }

    private void noteShortened(String number) {
        if (!SHORTENED.matcher(number).matches()) return;
        if (++shortened == 1) firstShortened = number;
    }

    private void noteJoined(String number) {
        for (String separator : List.of(",", ";", "|", "/", " ")) {
            if (!number.contains(separator)) continue;
            for (String part : Pattern.compile(separator, Pattern.LITERAL)
                    .splitAsStream(number)
                    .toList()) {
                if (!crimes.contains(part.strip())) continue;
                if (++joined == 1) firstJoined = number;
                return;
            }
        }
    }

    private boolean compare(String number, Map<String, String> others) {
        String other = others.get(plain(number));
        if (other == null || other.equals(number)) return false;
        Difference difference = difference(number, other);
        differences.merge(difference, 1L, Long::sum);
        examples.putIfAbsent(difference, "'%s' and '%s'".formatted(number, other));
        return true;
    }

    private static Difference difference(String one, String other) {
        if (one.equalsIgnoreCase(other)) return Difference.CASE;
        return letters(one).equalsIgnoreCase(letters(other)) ? Difference.SIGNS : Difference.ZEROS;
    }

    private static String letters(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A number without what gets lost: case, signs between the digits, zeros before them. */
    private static String plain(String number) {
        return letters(number.toLowerCase(Locale.ROOT).replaceAll("(?<![0-9])0+(?=[0-9])", ""));
    }

    private static Map<String, String> plain(Set<String> numbers) {
        Map<String, String> plain = new HashMap<>();
        for (String number : numbers) plain.putIfAbsent(plain(number), number);
        return plain;
    }

    private Map<String, String> plainCrimes() {
        if (plainCrimes == null) {
            plainCrimes = plain(crimes);
        }
        return plainCrimes;
    }

    private Map<String, String> plainIncidents() {
        if (plainIncidents == null) {
            plainIncidents = plain(namedIncidents);
        }
        return plainIncidents;
    }

    /** What a person must be told of the links, a sentence without its full stop each; empty when nothing stands out. */
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        long namedByCrimes = namedIncidents.size();
        if (namedByIncidents > 0 && missing == namedByIncidents) {
            notices.add(
                    "none of the %,d crime numbers that incidents name is in the crime export (%,d of %,d are missing)"
                            .formatted(namedByIncidents, missing, namedByIncidents));
        } else if (namedByIncidents >= ENOUGH && 2 * missing >= namedByIncidents) {
            notices.add("%,d of the %,d crime numbers that incidents name are not in the crime export"
                    .formatted(missing, namedByIncidents));
        }
        if (!unseen.isEmpty() && unseen.size() == namedByCrimes) {
            notices.add("all %,d incidents that crime records name are not in the incident log (%,d of %,d)"
                    .formatted(namedByCrimes, unseen.size(), namedByCrimes));
        } else if (namedByCrimes >= ENOUGH && 2L * unseen.size() >= namedByCrimes) {
            notices.add("%,d of the %,d incidents that crime records name are not in the incident log"
                    .formatted(unseen.size(), namedByCrimes));
        }
        differences.forEach((difference, times) -> notices.add(
                "%,d numbers are written differently in the two exports: they are alike but for %s, such as %s. Have both exported the same way"
                        .formatted(times, difference.words, examples.get(difference))));
        if (shortened > 0) {
            notices.add(
                    "%,d numbers look like what Excel makes of long ones, such as '%s': their last digits are lost. Export again, and open the file in Excel by importing the column as text"
                            .formatted(shortened, firstShortened));
        }
        if (joined > 0) {
            notices.add(
                    "%,d values hold several crime numbers joined otherwise than the mapping says, such as '%s'. Say the 'separator' under 'crimeNumbers:'"
                            .formatted(joined, firstJoined));
        }
        return notices.stream().map(Shown::line).toList();
    }

    /** Whether what is linked cannot be trusted, so that no figure should be made of it. */
    public boolean isBroken() {
        long namedByCrimes = namedIncidents.size();
        boolean nothingFound = (namedByIncidents >= 2 && missing == namedByIncidents)
                || (namedByCrimes >= 2 && unseen.size() == namedByCrimes);
        long written = differences.values().stream().mapToLong(Long::longValue).sum();
        return nothingFound || 20 * (written + shortened + joined) > namedByIncidents + namedByCrimes;
    }
}
