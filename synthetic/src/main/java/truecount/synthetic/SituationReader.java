package truecount.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import truecount.rules.InForce;
import truecount.synthetic.Situation.Author;
import truecount.synthetic.Situation.Cast;
import truecount.synthetic.Situation.Failing;
import truecount.synthetic.Situation.Hard;
import truecount.synthetic.Situation.Hours;
import truecount.synthetic.Situation.Kind;
import truecount.synthetic.Situation.Line;
import truecount.synthetic.Situation.Sequel;
import truecount.synthetic.Situation.Sex;
import truecount.synthetic.Situation.When;

/**
 * Reads situations from text that a crime registrar can read and correct. The format is told in {@code
 * docs/reference/situations.md}.
 */
final class SituationReader {

    private final String file;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final List<String> acts = new ArrayList<>();
    private final List<Failing> failings = new ArrayList<>();
    private final List<Sequel> follows = new ArrayList<>();
    private final List<Line> script = new ArrayList<>();

    private SituationReader(String file) {
        this.file = file;
    }

    /** All situations of one file, in its order. */
    static List<Situation> read(String file, List<String> lines) {
        List<Situation> found = new ArrayList<>();
        SituationReader reader = new SituationReader(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                if (line.startsWith("==")) {
                    reader.finish(found);
                    reader = new SituationReader(file);
                    reader.keys.put("name", line.substring(2).strip());
                } else {
                    reader.take(line);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + " line " + number + ": " + e.getMessage(), e);
            }
        }
        reader.finish(found);
        return found;
    }

    private void take(String line) {
        if (line.length() > 1 && Author.LETTERS.indexOf(line.charAt(0)) >= 0 && " +-?!=".indexOf(line.charAt(1)) >= 0) {
            script.add(scriptLine(line));
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("neither a key with a colon nor a line of the log: \"" + line + "\"");
        }
        String key = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        switch (key) {
            case "fails" -> failings.add(failing(value.split("\\s+", -1)));
            case "then" -> follows.add(sequel(value.split("\\s+", -1)));
            case "act" -> acts.add(value);
            default -> {
                if (keys.put(key, value) != null) {
                    throw new IllegalArgumentException("the key " + key + " stands there twice");
                }
            }
        }
    }

    private static Line scriptLine(String line) {
        int space = line.indexOf(' ');
        String head = line.substring(1, space);
        int mark = head.indexOf('?');
        int percent = mark < 0 ? 100 : Integer.parseInt(head.substring(mark + 1));
        return new Line(
                Author.of(line.charAt(0)),
                when(head),
                percent,
                line.substring(space + 1).strip());
    }

    private static When when(String head) {
        return switch (head.isEmpty() ? ' ' : head.charAt(0)) {
            case '+' -> When.IF_RECORDED;
            case '-' -> When.IF_NOT_RECORDED;
            case '!' -> When.IF_WRONG;
            case '=' -> When.IF_RIGHT;
            default -> When.ALWAYS;
        };
    }

    private static Failing failing(String[] words) {
        return new Failing(
                Integer.parseInt(words[0]),
                Kind.valueOf(upper(words[1])),
                Double.parseDouble(words[2]),
                words.length > 3 ? Offences.all().get(words[3]).key() : "");
    }

    private static Sequel sequel(String[] words) {
        return new Sequel(
                words[0],
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                words.length > 3 && words[3].equals("recorded"));
    }

    private void finish(List<Situation> found) {
        if (keys.isEmpty()) {
            return;
        }
        String opens = required("opens");
        found.add(new Situation(
                required("name"),
                keys.getOrDefault("cite", ""),
                Double.parseDouble(required("weight")),
                since(),
                Hours.valueOf(upper(keys.getOrDefault("hours", "any"))),
                LocalCodes.get(opens).code(),
                LocalCodes.get(keys.getOrDefault("closes", opens)).code(),
                facts(),
                cast(keys.getOrDefault("victim", "either 18-80")),
                Sex.valueOf(upper(keys.getOrDefault("suspect", "either"))),
                keys.getOrDefault("once", "no").equals("yes"),
                Hard.valueOf(upper(keys.getOrDefault("hard", "no"))),
                new TreeSet<>(words("qualifiers")),
                words("channels").isEmpty() ? List.of("101", "101", "999") : words("channels"),
                List.copyOf(failings),
                List.copyOf(follows),
                List.copyOf(script)));
    }

    private LocalDate since() {
        String day = keys.getOrDefault("since", "");
        return day.isEmpty() ? InForce.FIRST_HELD_DAY : LocalDate.parse(day);
    }

    private ToldFacts facts() {
        Map<String, String> more = new LinkedHashMap<>();
        for (String key : ToldFacts.KEYS) {
            if (keys.containsKey(key)) {
                more.put(key, keys.getOrDefault(key, ""));
            }
        }
        return new ToldFacts(
                Reporter.valueOf(upper(keys.getOrDefault("reporter", "victim"))),
                Confirmation.valueOf(upper(keys.getOrDefault("confirmation", "confirms"))),
                Tie.valueOf(upper(keys.getOrDefault("tie", "none"))),
                acts,
                more,
                category());
    }

    /** The category that an incident closes under, or was opened under. */
    private String category() {
        String opens = required("opens");
        String closed = LocalCodes.get(keys.getOrDefault("closes", opens)).told();
        String told = closed.isEmpty() ? LocalCodes.get(opens).told() : closed;
        if (told.isEmpty() && acts.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ": " + keys.get("name") + " tells no act and closes under no category of incident");
        }
        return told;
    }

    private static Cast cast(String value) {
        String[] words = value.split("[ -]", -1);
        return new Cast(Sex.valueOf(upper(words[0])), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    }

    private String required(String key) {
        String value = keys.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(file + ": " + keys.get("name") + " has no " + key);
        }
        return value;
    }

    private List<String> words(String key) {
        String value = keys.getOrDefault(key, "");
        return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\s+", -1));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
