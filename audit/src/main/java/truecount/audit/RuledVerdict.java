package truecount.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import truecount.rules.Because;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Question;

/**
 * A verdict that is the rule book's decision on the facts a reviewer entered, with the places where its rules are printed.
 *
 * @param verdicts what should have been recorded
 * @param citation the rules that decided, such as "CRR26, Whether to record a crime?, p.7"
 */
public record RuledVerdict(List<Verdict> verdicts, String citation) {

    private static final String DOMESTIC_ABUSE = "domestic-abuse";

    /** Rules cited at most; a decision can rest on dozens, and the first ones decide. */
    private static final int MOST_CITED = 6;

    /** Keeps its own copy of the verdicts. */
    public RuledVerdict {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * The verdict that a decision comes to.
     *
     * @param classes the offence class, or the reported incident, of a class as the rule book writes it
     * @throws IllegalArgumentException when the rules still need a fact or leave the report to a registrar, saying which
     */
    public static RuledVerdict of(Decision decision, Function<String, OffenceClass> classes) {
        return switch (decision.disposition()) {
            case CRIME, REPORTED_INCIDENT -> new RuledVerdict(required(decision, classes), citation(decision));
            case NO_CRIME, CRIME_RELATED_INCIDENT, INCIDENT, INFORMATION_REPORT, NO_ADDITIONAL ->
                new RuledVerdict(List.of(new Verdict.NoCrime()), citation(decision));
            case ASK ->
                throw new IllegalArgumentException("the rules cannot decide yet; add the fact %s"
                        .formatted(decision.ask().stream()
                                .findFirst()
                                .map(Question::path)
                                .orElse("that is still missing")));
            case RECLASSIFY, CANCEL, TRANSFER, NO_CHANGE, REGISTRAR, NOT_HELD ->
                throw new IllegalArgumentException(
                        "the rules end in '%s' on these facts, which is no verdict; give the verdict yourself"
                                .formatted(decision.disposition().word()));
        };
    }

    private static List<Verdict> required(Decision decision, Function<String, OffenceClass> classes) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Crime crime : decision.crimes()) {
            verdicts.add(new Verdict.Crime(
                    classes.apply(crime.inClass()), crime.flags().contains(DOMESTIC_ABUSE), crime.count()));
        }
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("the rules name no class on these facts; give the verdict yourself");
        }
        return verdicts;
    }

    private static String citation(Decision decision) {
        Set<String> cited = new LinkedHashSet<>();
        for (Because because : decision.because()) {
            because.rule().sources().stream().findFirst().ifPresent(place -> cited.add(place.toString()));
        }
        return String.join("; ", cited.stream().limit(MOST_CITED).toList());
    }
}
