package truecount.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Conduct.Delay;
import truecount.synthetic.Conduct.Fate;
import truecount.synthetic.Conduct.Recorded;
import truecount.synthetic.Situation.Failing;
import truecount.synthetic.Situation.Hard;
import truecount.synthetic.Truth.Required;

/** The columns of the truth: what should have been recorded, what was, and why they differ. */
final class TruthTable {

    /** That more than one crime must be recorded. */
    static final String SEVERAL_CRIMES = "SEVERAL_CRIMES";

    static final List<String> COLUMNS = List.of(
            "incidentNumber",
            "situation",
            "facts",
            "disposition",
            "requiredCrimes",
            "because",
            "cite",
            "recordedCrimes",
            "required",
            "unrecorded",
            "requiredViolence",
            "unrecordedViolence",
            "requiredSexual",
            "unrecordedSexual",
            "requiredDomestic",
            "unrecordedDomestic",
            "wrongClass",
            "wrongCodeInClass",
            "overRecorded",
            "late",
            "cancelledWrongly",
            "closedWithoutEvidence",
            "notTransferred",
            "hard",
            "pattern",
            "forceDid");

    private TruthTable() {}

    static List<String> row(Happening happening) {
        List<Required> required = happening.truth().required();
        List<Recorded> recorded = happening.conduct().recorded().stream()
                .filter(one -> one.fate() == Fate.KEPT && !one.offence().reportedIncident())
                .toList();
        List<Required> missed = new ArrayList<>(required);
        recorded.stream().map(Recorded::answers).filter(Objects::nonNull).forEach(missed::remove);
        long unsupported = happening.crimes().stream()
                .filter(crime -> crime.outcome().withoutEvidence())
                .count();
        @Nullable Failing failing = happening.conduct().failing();
        if (failing == null && unsupported > 0) {
            failing = Outcome.CLOSED_WITHOUT_EVIDENCE;
        }
        return List.of(
                happening.incident().number(),
                happening.incident().situation().name(),
                happening.facts(),
                happening.truth().disposition().name(),
                crimes(required),
                happening.truth().because(),
                happening.incident().situation().cite(),
                records(happening),
                count(required.size()),
                count(missed.size()),
                count(required.stream().filter(one -> one.offence().violence()).count()),
                count(missed.stream().filter(one -> one.offence().violence()).count()),
                count(required.stream().filter(one -> one.offence().sexual()).count()),
                count(missed.stream().filter(one -> one.offence().sexual()).count()),
                count(required.stream().filter(Required::domestic).count()),
                count(missed.stream().filter(Required::domestic).count()),
                count(recorded.stream().filter(TruthTable::wrongClass).count()),
                count(recorded.stream().filter(TruthTable::wrongCode).count()),
                count(recorded.stream().filter(one -> one.answers() == null).count()),
                count(recorded.stream()
                        .filter(one -> one.delay() != Delay.WITHIN_24_HOURS)
                        .count()),
                count(happening.conduct().recorded().stream()
                        .filter(one -> one.fate() == Fate.CANCELLED_WRONGLY)
                        .count()),
                count(unsupported),
                count(happening.conduct().lost() ? 1 : 0),
                hard(happening),
                failing == null ? "" : Integer.toString(failing.pattern()),
                failing == null ? "AS_REQUIRED" : failing.kind().name());
    }

    /** What makes it hard to judge, with semicolons between. */
    private static String hard(Happening happening) {
        List<String> all = new ArrayList<>();
        Hard own = happening.incident().situation().hard();
        if (own != Hard.NO) {
            all.add(own.name());
        }
        if (happening.truth().required().size() > 1) {
            all.add(SEVERAL_CRIMES);
        }
        return String.join(";", all);
    }

    private static boolean wrongClass(Recorded recorded) {
        @Nullable Required answers = recorded.answers();
        return answers != null
                && !answers.offence().offenceClass().equals(recorded.offence().offenceClass());
    }

    private static boolean wrongCode(Recorded recorded) {
        @Nullable Required answers = recorded.answers();
        return answers != null && !wrongClass(recorded) && !answers.offence().equals(recorded.offence());
    }

    private static String crimes(List<Required> required) {
        StringJoiner joined = new StringJoiner(";");
        required.forEach(one -> joined.add(one.offence().key() + "#" + one.victim() + (one.domestic() ? "+DA" : "")));
        return joined.toString();
    }

    private static String records(Happening happening) {
        StringJoiner joined = new StringJoiner(";");
        for (Crime crime : happening.crimes()) {
            joined.add(crime.number() + "=" + crime.recorded().offence().key());
        }
        return joined.toString();
    }

    private static String count(long number) {
        return Long.toString(number);
    }
}
