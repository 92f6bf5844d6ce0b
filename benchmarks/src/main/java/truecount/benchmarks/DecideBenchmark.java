package truecount.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import truecount.benchmarks.drools.DroolsRules;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Rulebook;

/**
 * Deciding the cases that the rules are tested with, one after another on one thread, and part of them also with rules
 * written for Drools.
 *
 * <p>A decision is timed as {@code ./truecount decide} takes it: from the facts as read to the decision with every reason;
 * only the words of the certificate are rendered afterwards. Drools starts from the same facts, puts them into classes of its
 * own and decides in a new session, as its guide begins; and once more tuned: what it needs to know is put into its classes
 * before the clock starts, and a session is taken from a pool, filled, run and given back. Both pairs
 * are printed. Each rule that speaks is noted, as here. Drools decides only the part written for it; this rule book decides
 * with all of its rules.
 */
final class DecideBenchmark implements Benchmark {

    private static final double PROMISED_PER_SECOND = 500_000;
    private static final double PROMISED_RATIO = 20;
    private static final int SLOWEST_SHOWN = 5;

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public String promise() {
        return "The median case is decided 500,000 times a second on one core, and 20 times as often as with Drools.";
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        List<DecisionCases.Case> cases = DecisionCases.all();
        List<DecisionCases.Case> crimes =
                cases.stream().filter(DecisionCases.Case::crime).toList();
        out.printf("%,d cases, of which %,d are crimes.%n", cases.size(), crimes.size());

        DroolsRules drools = DroolsRules.compile();
        List<DecisionCases.Case> both = agreeing(crimes, drools, out);
        Pace ours = Pace.of(deciding(both));
        Pace theirs = Pace.of(both.stream()
                .<Supplier<?>>map(one -> drools.prepared(one.facts())::decide)
                .toList());
        show(out, "These %d cases, this rule book".formatted(both.size()), ours);
        DroolsRules.Usual asUsual = DroolsRules.usual();
        for (DecisionCases.Case one : both) {
            if (!asUsual.counts(one.facts()).equals(counts(Rulebook.decide(one.facts())))) {
                throw new IllegalStateException(
                        "Case %s: Drools decides otherwise in a new session".formatted(one.id()));
            }
        }
        Pace usual = Pace.of(both.stream()
                .<Supplier<?>>map(one -> () -> asUsual.decide(one.facts()))
                .toList());
        show(out, "The same, the same rules written for Drools", usual);
        show(out, "The same, Drools with pooled sessions and facts put into its classes before", theirs);
        out.printf(
                "Against Drools tuned like that: %.1f times as fast. The promise is about Drools from the same facts:%n",
                ours.median() / theirs.median());

        Pace all = Pace.of(deciding(crimes));
        show(out, "All crimes", all);
        for (int slow : all.slowest(SLOWEST_SHOWN)) {
            out.printf(
                    "  slow: %-18s %,9.0f a second, %,7.0f bytes%n",
                    crimes.get(slow).id(), all.perSecond(slow), all.bytes(slow));
        }
        Measured ratio = new Measured("Times as fast as Drools", ours.median() / usual.median(), PROMISED_RATIO, false);
        Measured pace = new Measured("Decisions a second, median case", all.median(), PROMISED_PER_SECOND, false);
        // One promise of two parts: the one that is not kept is the one to end with.
        out.println(pace.kept() ? pace : ratio);
        return pace.kept() ? ratio : pace;
    }

    private static List<Supplier<?>> deciding(List<DecisionCases.Case> cases) {
        return cases.stream()
                .<Supplier<?>>map(one -> () -> Rulebook.decide(one.facts()))
                .toList();
    }

    private static void show(PrintWriter out, String what, Pace pace) {
        out.printf(
                "%s: median %,.0f decisions a second (mixed %,.0f), median %,.0f bytes each%n",
                what, pace.median(), pace.mixed(), pace.medianBytes());
    }

    /** The cases within the part that is written for Drools; every one must come out the same in both. */
    private static List<DecisionCases.Case> agreeing(
            List<DecisionCases.Case> cases, DroolsRules drools, PrintWriter out) {
        List<DecisionCases.Case> within =
                cases.stream().filter(one -> DroolsRules.covers(one.id())).toList();
        for (DecisionCases.Case one : within) {
            Map<String, Integer> ours = counts(Rulebook.decide(one.facts()));
            Map<String, Integer> theirs = drools.prepared(one.facts()).counts();
            if (!ours.equals(theirs)) {
                throw new IllegalStateException("Case %s: this rule book says %s, the rules for Drools say %s"
                        .formatted(one.id(), ours, theirs));
            }
        }
        if (within.size() != DroolsRules.COVERED.size()) {
            throw new IllegalStateException("Of the %d cases written for Drools only %d are there"
                    .formatted(DroolsRules.COVERED.size(), within.size()));
        }
        out.printf("%d cases are decided by both, with the same answers.%n", within.size());
        return within;
    }

    private static Map<String, Integer> counts(Decision decision) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Crime crime : decision.crimes()) counts.merge(crime.inClass(), crime.count(), Integer::sum);
        return counts;
    }
}
