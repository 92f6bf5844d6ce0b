package truecount.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What one person says of an item in one step of its review.
 *
 * @param round the step
 * @param who who says so; never published
 * @param verdicts one for each class of crime, or one that says it all
 * @param reason why, in their words; never published
 * @param rule the rule it rests on, such as "CRR26, Whether to record a crime?, p.7"; may be empty for a blind verdict
 * @param elsewhere numbers of crime records under other incidents that stand for crimes of this item; only for steps
 *     that see the register
 */
public record Opinion(
        ReviewRound round, String who, List<Verdict> verdicts, String reason, String rule, List<String> elsewhere) {

    /** Refuses an opinion without a verdict, or one that its step cannot give. */
    public Opinion {
        verdicts = List.copyOf(verdicts);
        elsewhere = List.copyOf(elsewhere);
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("It holds no verdict");
        }
        if (verdicts.size() > 1 && !verdicts.stream().allMatch(Verdict.Crime.class::isInstance)) {
            throw new IllegalArgumentException("A verdict that is not a crime must be the only one of its item");
        }
        boolean blind = round == ReviewRound.FIRST || round == ReviewRound.SECOND;
        if (blind && !elsewhere.isEmpty()) {
            throw new IllegalArgumentException(
                    "A reviewer does not see the register, so a crime number cannot stand beside a %s verdict"
                            .formatted(round.id()));
        }
        boolean explained = !reason.isBlank() && !rule.isBlank();
        if (!explained && (round == ReviewRound.DISPUTE || round == ReviewRound.RESOLUTION)) {
            throw new IllegalArgumentException("A %s needs a reason and the rule it rests on".formatted(round.id()));
        }
        if (round == ReviewRound.ADJUDICATION && reason.isBlank()) {
            throw new IllegalArgumentException("An adjudication needs a reason");
        }
    }

    /** Whether both say the same: the same crimes in the same classes and flags, or the same word. */
    public boolean agreesWith(Opinion other) {
        List<RequiredCrime> left = new ArrayList<>(other.required());
        for (RequiredCrime crime : required()) {
            RequiredCrime same = left.stream()
                    .filter(it -> it.domestic() == crime.domestic()
                            && it.offenceClass().agreesWith(crime.offenceClass()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                return false;
            }
            left.remove(same);
        }
        return left.isEmpty() && words().equals(other.words());
    }

    private List<RequiredCrime> required() {
        List<RequiredCrime> required = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Crime crime) {
                for (int i = 0; i < crime.count(); i++) {
                    required.add(new RequiredCrime(crime.offenceClass(), crime.domestic()));
                }
            }
        }
        return required;
    }

    private List<Verdict> words() {
        return verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.Crime))
                .toList();
    }
}
