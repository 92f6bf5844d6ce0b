package truecount.audit;

import java.util.ArrayList;
import java.util.List;
import truecount.audit.Reconciliation.Judged;
import truecount.audit.Reconciliation.Match;

/**
 * What came of one item, in sentences: what should have been recorded, what was, and what differs. It names crime numbers
 * and so stays with the force.
 *
 * @param item the item's number
 * @param sentences one for each crime and each record, the sum of it first
 * @param citation the rule that the standing verdict rests on; empty where its giver named none
 */
public record ItemExplanation(int item, List<String> sentences, String citation) {

    /** Keeps its own copy. */
    public ItemExplanation {
        sentences = List.copyOf(sentences);
    }

    /** Explains an item by what stands of it. */
    public static ItemExplanation of(int item, Opinion standing, Reconciliation reconciliation) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sum(reconciliation));
        reconciliation.matches().forEach(match -> sentences.add(sentence(match)));
        return new ItemExplanation(item, sentences, standing.rule());
    }

    private static String sum(Reconciliation reconciliation) {
        if (reconciliation.judged() != Judged.BY_CRIMES) {
            return switch (reconciliation.judged()) {
                case RIGHT -> "What was done was right.";
                case WRONG -> "What was done was not right.";
                case UNREADABLE -> "It could not be read, which counts as one crime that was not recorded.";
                case BY_CRIMES -> throw new IllegalStateException("Unreachable: the crimes are summed below");
            };
        }
        int required = 0;
        int recorded = 0;
        for (Match match : reconciliation.matches()) {
            switch (match) {
                case Match.Recorded it -> {
                    required++;
                    recorded++;
                }
                case Match.WrongClass it -> {
                    required++;
                    recorded++;
                }
                case Match.RecordedElsewhere it -> {
                    required++;
                    recorded++;
                }
                case Match.Unrecorded it -> required++;
                case Match.WronglyCancelled it -> required++;
                case Match.OverRecorded it -> {}
                case Match.Unchecked it -> {}
            }
        }
        return required == 0
                ? "No crime should have been recorded."
                : "%s should have been recorded, and %s %s."
                        .formatted(
                                required == 1 ? "One crime" : required + " crimes",
                                recorded == 0 ? "none" : recorded,
                                recorded == 1 ? "was" : recorded == 0 ? "was" : "were");
    }

    private static String sentence(Match match) {
        return switch (match) {
            case Match.Recorded it ->
                "%s should have been recorded and was, as %s%s."
                        .formatted(name(it.required()), name(it.crime()), late(it.crime()));
            case Match.WrongClass it ->
                "%s should have been recorded; it was recorded in another class, as %s%s."
                        .formatted(name(it.required()), name(it.crime()), late(it.crime()));
            case Match.RecordedElsewhere it ->
                "%s should have been recorded and was, under another incident, as %s%s."
                        .formatted(name(it.required()), name(it.crime()), late(it.crime()));
            case Match.Unrecorded it -> "%s should have been recorded and was not.".formatted(name(it.required()));
            case Match.WronglyCancelled it ->
                "%s should have been recorded; it was, as %s, and then wrongly cancelled."
                        .formatted(name(it.required()), name(it.crime()));
            case Match.OverRecorded it ->
                "%s was recorded and should not have been: over-recorded.".formatted(name(it.crime()));
            case Match.Unchecked it -> "%s stands on the register and was not checked.".formatted(name(it.crime()));
        };
    }

    private static String name(RequiredCrime crime) {
        return "A crime of class %s%s"
                .formatted(crime.offenceClass().written(), crime.domestic() ? " (domestic abuse)" : "");
    }

    private static String name(RecordedCrime crime) {
        return "%s (class %s)".formatted(crime.number(), crime.offenceClass().written());
    }

    private static String late(RecordedCrime crime) {
        return crime.timeliness() == Timeliness.LATE ? ", but after the time limit" : "";
    }
}
