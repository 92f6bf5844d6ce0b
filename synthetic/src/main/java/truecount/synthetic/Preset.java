package truecount.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a force records: a picture that was published, reproduced.
 *
 * @param name its name on the command line
 * @param title what it stands for
 * @param incidents incidents in a year
 * @param spread where between a good force (-1) and a poor one (1) the rates of the error patterns stand; 0 is the
 *     geometric mean of both
 * @param violence multiplies errors that hit violence and sexual offences
 * @param other multiplies errors that hit other crime
 * @param late per cent of crimes recorded late for no reason, from 0 to 100
 * @param cancelled per cent of crimes that are cancelled, from 0 to 100
 * @param cancelledWrongly per cent of cancellations that are wrong, rape and robbery aside, from 0 to 100
 */
public record Preset(
        String name,
        String title,
        int incidents,
        double spread,
        double violence,
        double other,
        double late,
        double cancelled,
        double cancelledWrongly) {

    /** The names of all presets, the usual one first. */
    public static final List<String> NAMES = List.of("northamptonshire-2020", "good", "adequate", "poor");

    /**
     * The preset of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Preset named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no preset %s. There are: %s.".formatted(name, String.join(", ", NAMES)));
        }
        Map<String, String> keys = new HashMap<>();
        for (String line : new Resource("presets/" + name + ".txt").lines()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                keys.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return new Preset(
                name,
                keys.getOrDefault("title", ""),
                (int) number(keys, "incidents"),
                number(keys, "spread"),
                number(keys, "violence"),
                number(keys, "other"),
                number(keys, "late"),
                number(keys, "cancelled"),
                number(keys, "cancelled-wrongly"));
    }

    private static double number(Map<String, String> keys, String key) {
        return Double.parseDouble(keys.getOrDefault(key, ""));
    }

    /** How much likelier than in the situations' own figures an error of this pattern is. */
    double factor(int pattern, boolean againstPerson) {
        return Math.pow(Patterns.all().spread(pattern), spread) * (againstPerson ? violence : other);
    }
}
