package truecount.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import truecount.audit.VerdictCode.Code;

/**
 * What should have been recorded for one item, held against what was.
 *
 * <p>Crimes are paired within their class first, as many as possible; then what is left on both sides is paired as
 * recorded in the wrong class, differing in as few domains as possible. What is left of the required crimes is
 * unrecorded; what is left of the records is over-recorded.
 *
 * @param matches every required crime and every linked crime record, once; an item whose crimes nobody named holds its
 *     records alone
 * @param judged how the item was judged
 */
public record Reconciliation(List<Match> matches, Judged judged) {

    /** How an item was judged. */
    public enum Judged {
        /** By the crimes that should have been recorded. */
        BY_CRIMES,
        /** What was done was right. */
        RIGHT,
        /** What was done was not right. */
        WRONG,
        /** It could not be read. */
        UNREADABLE
    }

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

        /** Required, and recorded under another incident. */
        record RecordedElsewhere(RequiredCrime required, RecordedCrime crime) implements Match {}

        /** Required, and not recorded, because its record was cancelled. */
        record WronglyCancelled(RequiredCrime required, RecordedCrime crime) implements Match {}

        /** A record that nobody held against required crimes, which stands as it is. */
        record Unchecked(RecordedCrime crime) implements Match {}
    }

    /** Holds the verdicts on one item against the crime records linked to it. */
    public static Reconciliation of(List<Verdict> verdicts, List<RecordedCrime> crimes) {
        return of(verdicts, HeldRecords.linked(crimes));
    }

    /**
     * Holds the verdicts on one item against all that the register holds about it.
     *
     * @throws IllegalArgumentException without a verdict, or when a verdict that says it all is not alone
     */
    public static Reconciliation of(List<Verdict> verdicts, HeldRecords held) {
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("An item without a verdict cannot be reconciled");
        }
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
                    return unchecked(verdicts, "could not be read", held, Judged.UNREADABLE);
                }
                case Verdict.Right right -> {
                    return unchecked(verdicts, "right", held, Judged.RIGHT);
                }
                case Verdict.Wrong wrong -> {
                    return unchecked(verdicts, "wrong", held, Judged.WRONG);
                }
            }
        }
        return new Reconciliation(new Pairing(required, held).matches(), Judged.BY_CRIMES);
    }

    private static Reconciliation unchecked(List<Verdict> verdicts, String word, HeldRecords held, Judged judged) {
        requireAlone(verdicts, word);
        return new Reconciliation(
                held.linked().stream().<Match>map(Match.Unchecked::new).toList(), judged);
    }

    private static void requireAlone(List<Verdict> verdicts, String verdict) {
        if (verdicts.size() > 1) {
            throw new IllegalArgumentException("The verdict '%s' must be the only line of its item".formatted(verdict));
        }
    }

    /** The published lines of this item, in a fixed order. */
    public List<VerdictCode> codes(String key) {
        return switch (judged) {
            // Decision record 8: missing evidence is never good news.
            case UNREADABLE -> List.of(new VerdictCode(key, Code.UNREADABLE, Domains.NONE, 1));
            case RIGHT -> List.of(new VerdictCode(key, Code.RIGHT, Domains.NONE, 1));
            case WRONG -> List.of(new VerdictCode(key, Code.WRONG, Domains.NONE, 1));
            case BY_CRIMES -> codesOfMatches(key);
        };
    }

    private List<VerdictCode> codesOfMatches(String key) {
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
            case Match.RecordedElsewhere it ->
                new VerdictCode(key, Code.RECORDED_ELSEWHERE, it.required().domains(), 1);
            case Match.WronglyCancelled it ->
                new VerdictCode(key, Code.UNRECORDED, it.required().domains(), 1);
            case Match.Unchecked it ->
                throw new IllegalStateException("An unread record has no code of its own: " + it);
        };
    }
}
