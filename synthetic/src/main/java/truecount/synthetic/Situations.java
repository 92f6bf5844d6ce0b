package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that happens in Exampleshire. */
final class Situations {

    private static final List<String> FILES = List.of(
            "violence",
            "domestic",
            "conduct",
            "sexual",
            "theft",
            "damage-and-order",
            "rarer",
            "quiet",
            "hard-negatives",
            "noise");

    private static final Situations ALL = read();

    private final Map<String, Situation> byName;
    private final List<Situation> drawn;
    private final double[][] cumulated;

    private Situations(Map<String, Situation> byName) {
        this.byName = byName;
        this.drawn = byName.values().stream().filter(one -> one.weight() > 0).toList();
        this.cumulated = new double[24][drawn.size()];
        for (int hour = 0; hour < 24; hour++) {
            double sum = 0;
            for (int i = 0; i < drawn.size(); i++) {
                sum += drawn.get(i).weight() * drawn.get(i).hours().factor(hour);
                cumulated[hour][i] = sum;
            }
        }
    }

    /** The situations that come with this module. */
    static Situations all() {
        return ALL;
    }

    /** Every situation, in the order of the files. */
    List<Situation> list() {
        return List.copyOf(byName.values());
    }

    /** The situation of this name. */
    Situation get(String name) {
        @Nullable Situation found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No situation is called " + name);
        }
        return found;
    }

    /** One that comes in at this time, each as often as its weight says. */
    Situation draw(ZonedDateTime at, Dice dice) {
        Situation drawn = ofHour(at.getHour(), dice);
        while (drawn.since().isAfter(at.toLocalDate())) {
            drawn = ofHour(at.getHour(), dice);
        }
        return drawn;
    }

    private Situation ofHour(int hour, Dice dice) {
        double[] sums = cumulated[hour];
        double share = dice.unit() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sums[middle] > share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return drawn.get(low);
    }

    private static Situations read() {
        Map<String, Situation> found = new LinkedHashMap<>();
        List<Situation> all = new ArrayList<>();
        for (String file : FILES) {
            String name = "situations/" + file + ".txt";
            all.addAll(SituationReader.read(name, new Resource(name).lines()));
        }
        for (Situation situation : all) {
            if (found.put(situation.name(), situation) != null) {
                throw new IllegalArgumentException("Two situations are called " + situation.name());
            }
        }
        return new Situations(found);
    }
}
