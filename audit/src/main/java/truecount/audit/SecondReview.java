package truecount.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import truecount.audit.VerdictCode.Code;
import truecount.statistics.RecheckDraw;
import truecount.statistics.Stratum;
import truecount.statistics.TicketDraw;

/**
 * Which drawn items a second reviewer sees, and in which order.
 *
 * <p>All with an error, and of the rest each with a chance fixed at the draw: in proportion to what an overlooked error
 * would do to the estimate, weight times the root of the model's score, and at least one in twenty. The chances depend
 * on nothing that a reviewer says, so the correction for reviewers' mistakes can rest on them.
 */
public final class SecondReview {

    private final String seed;
    private final Map<String, Double> chances;

    private SecondReview(String seed, Map<String, Double> chances) {
        this.seed = seed;
        this.chances = chances;
    }

    /** The second review of a draw whose plan asks for one. */
    public static SecondReview of(Plan plan, Frame frame, Draw draw) {
        if (!plan.procedure().reviewsTwice()) {
            throw new IllegalArgumentException("The plan asks for no second review");
        }
        Map<String, Stratum> strata = new LinkedHashMap<>();
        draw.design().strata().forEach(stratum -> strata.put(stratum.name(), stratum));
        List<RecheckDraw.Candidate> candidates = new ArrayList<>();
        boolean scored =
                draw.items().stream().anyMatch(item -> unit(frame, item).modelScore() > 0);
        for (Item item : draw.items()) {
            Stratum stratum = strata.get(item.stratum());
            if (stratum == null) {
                throw new IllegalArgumentException("The draw has no stratum " + item.stratum());
            }
            double risk = scored ? Math.sqrt(unit(frame, item).modelScore()) : 1;
            candidates.add(new RecheckDraw.Candidate(item.key(), false, stratum.weight() * risk));
        }
        return new SecondReview(
                draw.seed(),
                RecheckDraw.probabilities(candidates, plan.procedure().secondReview()));
    }

    private static Unit unit(Frame frame, Item item) {
        int position = frame.position(item.key());
        if (position < 0) {
            throw new IllegalArgumentException("The frame has no unit " + item.key());
        }
        return frame.units().get(position);
    }

    /** The chance that an item without an error is seen twice, by key; above 0 and at most 1. */
    public Map<String, Double> chances() {
        return Map.copyOf(chances);
    }

    /** Whether a second reviewer sees the unit, once its first verdict came to these codes. */
    public boolean isDue(String key, List<VerdictCode> first) {
        return isError(first) || isChosen(key);
    }

    /** Whether a second reviewer sees the unit even if its first verdict finds no error. */
    public boolean isChosen(String key) {
        Double chance = chances.get(key);
        return chance != null
                && !RecheckDraw.choose(seed + "|second", Map.of(key, chance)).isEmpty();
    }

    /** The chance with which the unit was to be seen twice, given its first codes. */
    double chance(String key, List<VerdictCode> first) {
        Double chance = chances.get(key);
        if (chance == null) {
            throw new IllegalArgumentException("Unit %s was not drawn".formatted(key));
        }
        return isError(first) ? 1 : chance;
    }

    /** The items in the order in which second reviewers meet them: that of SHA-256 of {@code seed|second-order|key}. */
    public List<Item> inOrder(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing((Item item) -> TicketDraw.ticket(seed + "|second-order", item.key())))
                .toList();
    }

    /** Whether codes tell of anything but that all was right. */
    static boolean isError(List<VerdictCode> codes) {
        return codes.stream()
                .map(VerdictCode::code)
                .anyMatch(code -> code != Code.RECORDED
                        && code != Code.RECORDED_ELSEWHERE
                        && code != Code.NO_CRIME
                        && code != Code.RIGHT);
    }
}
