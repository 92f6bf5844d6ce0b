package truecount.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import truecount.audit.VerdictCode.Code;

/** A small made-up force of which the whole truth is known: what should have been recorded for every unit. */
record Wexshire(Frame frame, Map<String, List<VerdictCode>> truth) {

    private static final String[] GROUPS = {"Violence", "Theft", "Anti-social behaviour"};

    /** A force of this many incidents; the same number and seed give the same force. */
    static Wexshire of(int incidents, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Unit> units = new ArrayList<>();
        Map<String, List<VerdictCode>> truth = new HashMap<>();
        for (int i = 0; i < incidents; i++) {
            String key = "%064x".formatted(i * 7919L);
            int group = random.nextInt(GROUPS.length);
            Domains domains = new Domains(group == 0, group == 1 && random.nextInt(10) == 0, random.nextInt(5) == 0);
            List<VerdictCode> codes = new ArrayList<>();
            LinkedCrimes linked = LinkedCrimes.NONE;
            if (random.nextInt(100) < (group == 2 ? 10 : 60)) {
                Code code = random.nextInt(20) == 0 ? Code.WRONG_CLASS : Code.RECORDED;
                // Now and then the register files a violent crime as something else.
                Domains filed = code == Code.WRONG_CLASS && random.nextBoolean() ? Domains.NONE : domains;
                linked = linked.plus(filed, random.nextInt(10) == 0 ? Timeliness.LATE : Timeliness.IN_TIME);
                codes.add(new VerdictCode(key, code, domains, 1));
            }
            if (random.nextInt(100) < 8) {
                codes.add(new VerdictCode(key, Code.UNRECORDED, domains, 1));
            }
            if (random.nextInt(100) < 2) {
                linked = linked.plus(domains, Timeliness.IN_TIME);
                codes.add(new VerdictCode(key, Code.OVER_RECORDED, domains, 1));
            }
            if (codes.isEmpty()) {
                codes.add(new VerdictCode(key, Code.NO_CRIME, Domains.NONE, 0));
            }
            truth.put(key, codes);
            String stratum = StrataRule.TYPE_AND_LINK.stratumOf(GROUPS[group], linked.all());
            units.add(new Unit(key, stratum, linked, 0));
        }
        return new Wexshire(Frame.of(LocalDate.of(2026, 7, 20), units, List.of()), truth);
    }

    /** The codes a faultless reviewer gives the items of a draw. */
    List<VerdictCode> review(Draw draw) {
        List<VerdictCode> codes = new ArrayList<>();
        draw.items().forEach(item -> codes.addAll(truth.getOrDefault(item.key(), List.of())));
        return codes;
    }

    /** How many crimes there are under this code in the whole force, of one domain or (null) of all kinds. */
    long count(Code wanted, @Nullable Domain domain) {
        return truth.values().stream()
                .flatMap(List::stream)
                .filter(code -> code.code() == wanted
                        && (domain == null || code.domains().in(domain)))
                .mapToInt(VerdictCode::count)
                .sum();
    }

    /** The true accuracy. */
    double accuracy(@Nullable Domain domain) {
        double recorded = count(Code.RECORDED, domain) + count(Code.WRONG_CLASS, domain);
        return recorded / (recorded + count(Code.UNRECORDED, domain));
    }
}
