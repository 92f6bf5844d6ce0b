package truecount.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import truecount.audit.VerdictCode.Code;

/**
 * What should have been recorded for one item, held against what was.
 *
 * <p>Crimes are paired within their class first, as many as possible; then what is left on both sides is paired as
 * recorded in the wrong class, differing in as few domains as possible. What is left of the required crimes is
 * unrecorded; what is left of the records is over-recorded.
 *
 * @param matches every required crime and every crime record, once
 * @param readable whether the item could be read; if not, its records stand and {@code matches} holds only them
 */
public record Reconciliation(List<Match> matches, boolean readable) {

    /** Keeps its own copy of the matches. */
    public Reconciliation {
        matches = List.copyOf(matches);
    }

    /** One required crime, one crime record, or the two together. */
    public sealed interface Match {

        /** Recorded, in its class. */
        record Recorded(RequiredCrime required, RecordedCrime crime) implements Match {}

        /** Recorded, in another class. */
        record WrongClass(RequiredCrime required, RecordedCrime crime) implements Match {}

        /** Required, and not recorded. */
        record Unrecorded(RequiredCrime required) implements Match {}

        /** Recorded, and not required. */
        record OverRecorded(RecordedCrime crime) implements Match {}

        /** A record of an item that could not be read, which stands as it is. */
        record Unchecked(RecordedCrime crime) implements Match {}
    }

    /**
     * Holds the verdicts on one item against its crime records.
     *
     * @throws IllegalArgumentException without a verdict, or when "no crime" or "could not be read" is not alone
     */
    public static Reconciliation of(List<Verdict> verdicts, List<RecordedCrime> crimes) {
        List<RecordedCrime> recorded = crimes.stream()
                .sorted(Comparator.comparing(RecordedCrime::number))
                .toList();
        List<RequiredCrime> required = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Verdict.Crime crime -> {
                    for (int i = 0; i < crime.count(); i++) {
                        required.add(new RequiredCrime(crime.offenceClass(), crime.domestic()));
                    }
                }
                case Verdict.NoCrime none -> requireAlone(verdicts, "no crime");
                case Verdict.CouldNotBeRead unread -> {
                    requireAlone(verdicts, "could not be read");
                    return new Reconciliation(
                            recorded.stream().<Match>map(Match.Unchecked::new).toList(), false);
                }
            }
        }
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("An item without a verdict cannot be reconciled");
        }
        return new Reconciliation(new Pairing(required, recorded).matches(), true);
    }

    private static void requireAlone(List<Verdict> verdicts, String verdict) {
        if (verdicts.size() > 1) {
            throw new IllegalArgumentException("The verdict '%s' must be the only line of its item".formatted(verdict));
        }
    }

    /** The published lines of this item, in a fixed order. */
    public List<VerdictCode> codes(String key) {
        if (!readable) {
            // Decision record 8: missing evidence is never good news.
            return List.of(new VerdictCode(key, Code.UNREADABLE, Domains.NONE, 1));
        }
        if (matches.isEmpty()) {
            return List.of(new VerdictCode(key, Code.NO_CRIME, Domains.NONE, 0));
        }
        Map<VerdictCode, Integer> counts = new TreeMap<>(Comparator.comparing(VerdictCode::code)
                .thenComparing(code -> code.domains().violence())
                .thenComparing(code -> code.domains().sexual())
                .thenComparing(code -> code.domains().domestic()));
        for (Match match : matches) {
            counts.merge(codeOf(key, match), 1, Integer::sum);
        }
        List<VerdictCode> codes = new ArrayList<>();
        counts.forEach((code, count) -> codes.add(new VerdictCode(key, code.code(), code.domains(), count)));
        return List.copyOf(codes);
    }

    private static VerdictCode codeOf(String key, Match match) {
        return switch (match) {
            case Match.Recorded it ->
                new VerdictCode(key, Code.RECORDED, it.required().domains(), 1);
            case Match.WrongClass it ->
                new VerdictCode(key, Code.WRONG_CLASS, it.required().domains(), 1);
            case Match.Unrecorded it ->
                new VerdictCode(key, Code.UNRECORDED, it.required().domains(), 1);
            case Match.OverRecorded it ->
                new VerdictCode(key, Code.OVER_RECORDED, it.crime().domains(), 1);
            case Match.Unchecked it ->
                throw new IllegalStateException("An unread record has no code of its own: " + it);
        };
    }

    /** Pairs required crimes with crime records; an item has a handful of each. */
    private static final class Pairing {

        private static final int NOBODY = -1;

        private final List<RequiredCrime> required;
        private final List<RecordedCrime> recorded;
        private final int[] recordOf;
        private final int[] requiredOf;

        Pairing(List<RequiredCrime> required, List<RecordedCrime> recorded) {
            this.required = required;
            this.recorded = recorded;
            recordOf = new int[required.size()];
            requiredOf = new int[recorded.size()];
            Arrays.fill(recordOf, NOBODY);
            Arrays.fill(requiredOf, NOBODY);
        }

        List<Match> matches() {
            // First those that agree in the domestic flag too; the second pass only adds to the number of pairs.
            pairWithinClass(true);
            pairWithinClass(false);
            for (int differences = 0; differences <= Domain.values().length; differences++) {
                pairLeftovers(differences);
            }
            List<Match> matches = new ArrayList<>();
            for (int i = 0; i < required.size(); i++) {
                matches.add(matchOf(i));
            }
            for (int j = 0; j < recorded.size(); j++) {
                if (requiredOf[j] == NOBODY) {
                    matches.add(new Match.OverRecorded(recorded.get(j)));
                }
            }
            return matches;
        }

        private Match matchOf(int i) {
            RequiredCrime crime = required.get(i);
            if (recordOf[i] == NOBODY) {
                return new Match.Unrecorded(crime);
            }
            RecordedCrime record = recorded.get(recordOf[i]);
            return sameClass(i, recordOf[i]) ? new Match.Recorded(crime, record) : new Match.WrongClass(crime, record);
        }

        private void pairWithinClass(boolean sameFlag) {
            for (int i = 0; i < required.size(); i++) {
                if (recordOf[i] == NOBODY) {
                    findRecord(i, sameFlag, new boolean[recorded.size()]);
                }
            }
        }

        /** Kuhn's augmenting path: finds a record for this crime, moving earlier pairs where that makes room. */
        private boolean findRecord(int i, boolean sameFlag, boolean[] tried) {
            IntPredicate fits = j -> sameClass(i, j)
                    && (!sameFlag
                            || required.get(i).domestic() == recorded.get(j).domestic());
            for (int j = 0; j < tried.length; j++) {
                if (!tried[j] && fits.test(j)) {
                    tried[j] = true;
                    if (requiredOf[j] == NOBODY || findRecord(requiredOf[j], sameFlag, tried)) {
                        recordOf[i] = j;
                        requiredOf[j] = i;
                        return true;
                    }
                }
            }
            return false;
        }

        private void pairLeftovers(int differences) {
            for (int i = 0; i < required.size(); i++) {
                for (int j = 0; j < recorded.size() && recordOf[i] == NOBODY; j++) {
                    if (requiredOf[j] == NOBODY
                            && required.get(i)
                                            .domains()
                                            .differencesFrom(recorded.get(j).domains())
                                    == differences) {
                        recordOf[i] = j;
                        requiredOf[j] = i;
                    }
                }
            }
        }

        private boolean sameClass(int i, int j) {
            return required.get(i).offenceClass().agreesWith(recorded.get(j).offenceClass());
        }
    }
}
