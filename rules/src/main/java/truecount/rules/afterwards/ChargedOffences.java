package truecount.rules.afterwards;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.CpsAdvice;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Disposal.TicProof;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Position;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.recording.Disclosure;
import truecount.rules.recording.Fate;
import truecount.rules.recording.Related;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** What a charge or an admission adds to the register: related crimes, abuse of position, alternate offences (CRR26 pp.18-21). */
final class ChargedOffences {

    private final Story in;
    private final OnRecord on;
    private final Decision recorded;
    private final Reasons reasons;
    private final AddedCrimes additional;
    private final AlternateOffences alternates;
    private final Set<Integer> related = new HashSet<>();
    private boolean forProsecutor;

    ChargedOffences(Story in, OnRecord on, Decision recorded, Reasons reasons, AddedCrimes additional) {
        this.in = in;
        this.on = on;
        this.recorded = recorded;
        this.reasons = reasons;
        this.additional = additional;
        this.alternates = new AlternateOffences(in, on, reasons);
    }

    /** What a charge of this offence, for these acts if any are named, adds to the register. */
    void charged(String offence, Set<Integer> acts, Judgement sameFacts) {
        if (offence.equals(PersonCharged.ABUSE_OF_POSITION)
                && !on.inClass().equals("NFIB19")
                && on.inClass().startsWith("NFIB")) {
            abuseOfPosition(acts);
        } else if (alternates.settles(offence)) {
            reasons.duty("The registrar assures the quality of every alternate outcome.");
        } else if (!relatedTo(offence, acts).isEmpty()) {
            byActs(relatedTo(offence, acts));
        } else if (offence.isEmpty() && !acts.isEmpty()) {
            reasons.ask(recorded.ask());
        } else if (!offence.isEmpty()) {
            alternates.charged(offence, sameFacts, additional);
        }
    }

    /** The acts charged that disclose something, or those inside the recorded crime that disclose the offence charged. */
    private Set<Integer> relatedTo(String offence, Set<Integer> acts) {
        if (!acts.isEmpty()) return Related.among(recorded.disclosed(), acts).isEmpty() ? Set.of() : acts;
        Set<Integer> found = new HashSet<>();
        for (Disclosure one : recorded.disclosed()) {
            boolean charged = one.offence().code().equals(offence)
                    || one.offence().in().code().equals(offence);
            if (charged && !offence.isEmpty() && one.fate() == Fate.INSIDE)
                found.add(one.act().index());
        }
        return found;
    }

    /**
     * A charge for a related crime that is not the recorded one adds that crime; the recorded one takes no charge outcome. Advice,
     * charge and conviction are one disposal: all acts charged so far are weighed together, and each adds its crime once.
     */
    private void byActs(Set<Integer> charged) {
        related.addAll(charged);
        additional.forgetRelated();
        for (Disclosure one : Related.among(recorded.disclosed(), related)) {
            String inClass = one.offence().in().code();
            boolean same = inClass.equals(on.inClass()) || (on.record() == null && one.fate() == Fate.RECORDED);
            if (same) {
                reasons.say(AfterRule.RELATED_CRIME, "The recorded crime itself is charged.");
                continue;
            }
            if (alternates.sexual(one.offence())) {
                alternates.rape(one.offence().code());
                continue;
            }
            if (onAnotherRecord(one)) {
                reasons.say(
                        AfterRule.RELATED_CRIME,
                        "The crime charged has a record of its own, which takes the outcome: nothing is recorded twice.");
                continue;
            }
            reasons.say(
                    AfterRule.RELATED_CRIME,
                    "Only a related crime is charged: it is recorded in addition with outcome 1, and the principal crime takes no charge outcome.");
            reasons.duty(
                    conduct()
                            ? "The recorded conduct crime takes none of outcomes 1 to 4 and 6: give it another, such as 15 or 16."
                            : "The recorded crime takes none of outcomes 1 to 4: give it another, such as 15 or 16.");
            additional.related(one, crime(in, one, "1"));
        }
    }

    /** Whether another live record is of the act charged. */
    private boolean onAnotherRecord(Disclosure one) {
        for (Telling record : in.facts().records()) {
            if (record == on.record() || !on.live(record.get(RegisterEntry.ID))) continue;
            for (String id : record.get(RegisterEntry.OF).ids()) {
                if (in.act(id) == one.act().index()
                        && record.get(RegisterEntry.CLASS)
                                .equals(one.offence().in().code())) return true;
            }
        }
        return false;
    }

    private boolean conduct() {
        return Set.of("8L", "8M", "8Q", "8U").contains(on.inClass());
    }

    private void abuseOfPosition(Set<Integer> acts) {
        Set<Integer> lenders = new HashSet<>();
        for (ToldAct act : in.acts()) {
            if (acts.isEmpty() || acts.contains(act.index())) for (int victim : act.to()) lenders.add(victim);
        }
        int victims = lenders.stream().mapToInt(in::count).sum();
        reasons.say(
                AfterRule.ABUSE_OF_POSITION_CHARGED,
                "A professional charged only with abuse of position: one crime for each victim.");
        Offence offence = Offence.of("NFIB19", PersonCharged.ABUSE_OF_POSITION);
        additional.named(new Crime(
                "NFIB19",
                PersonCharged.ABUSE_OF_POSITION,
                offence.title(),
                offence.maximum(),
                Math.max(1, victims),
                false,
                List.of(),
                List.of(),
                "1"));
    }

    /** An offence disclosed, as a crime of its own with this outcome. */
    static Crime crime(Story in, Disclosure one, String outcome) {
        return new Crime(
                one.offence().in().code(),
                one.offence().code(),
                one.offence().title(),
                one.offence().maximum(),
                one.number(),
                one.attempted(),
                one.victim() < 0 ? List.of() : List.of(in.id(one.victim())),
                List.of(),
                outcome);
    }

    /** Whether outcome 1A waits for the Crown Prosecution Service, which has advised no charge of the theft yet. */
    boolean waitsForProsecutor() {
        if (!forProsecutor) return false;
        for (Telling advice : on.later(CpsAdvice.CPS_ADVICE))
            if (advice.get(CpsAdvice.ADVISES) == CpsAdvice.Advises.CHARGE) return false;
        return true;
    }

    /** A retail robbery of which only the theft is charged keeps its record and may take 1A, if all five conditions hold. */
    boolean retail(Telling disposal) {
        if (!disposal.get(Disposal.ELEMENT_CHARGED).has(Disposal.ElementCharged.THEFT)) return false;
        boolean all = true;
        for (ToldAct act : in.acts()) {
            if (act.kind() != ActKind.TAKING) continue;
            boolean limited = act.get(Taking.FORCE_LIMITED).yes();
            boolean unarmed = act.get(Taking.WEAPON_SEEN) == YesNo.NO;
            all &= limited && unarmed && !act.get(Taking.VALUE_LOW).no();
        }
        for (Telling position : on.later(Position.POSITION)) all &= position.get(Position.PROLIFIC) != YesNo.YES;
        reasons.say(
                AfterRule.RETAIL_ROBBERY,
                all
                        ? "Theft charged, limited force, low value, no weapon, not prolific: the robbery may take outcome 1A."
                        : "A condition for the police decision is not met: the Crown Prosecution Service decides.");
        if (all) {
            reasons.duty(
                    "A sergeant or equivalent records why the case was not referred to the Crown Prosecution Service.");
        } else {
            reasons.duty("Refer the case to the Crown Prosecution Service: outcome 1A is not for police to decide.");
            forProsecutor = true;
        }
        return true;
    }

    /** An admitted offence that nobody had reported is recorded once its victim is traced and confirms it (OUT26 p.13). */
    void takenIntoConsideration(Telling disposal, Set<Integer> acts) {
        Many<TicProof> proof = disposal.get(Disposal.TIC_PROOF);
        boolean proved = proof.has(TicProof.INTERVIEW_ADMISSION)
                && proof.has(TicProof.SIGNED_SCHEDULE)
                && proof.has(TicProof.CONNECTING_INFORMATION);
        if (acts.isEmpty()) {
            reasons.say(
                    AfterRule.TAKEN_INTO_CONSIDERATION,
                    proved
                            ? "Admitted and taken into consideration: the recorded crime may take outcome 4."
                            : "It needs a recorded admission, the signed schedule and information that connects the person.");
            return;
        }
        if (!proof.has(TicProof.VICTIM_CONFIRMED)) {
            reasons.say(
                    AfterRule.TAKEN_INTO_CONSIDERATION,
                    "An unreported offence needs its victim traced and confirming first.");
            return;
        }
        for (Disclosure one : Related.among(recorded.disclosed(), acts))
            additional.admitted(one, crime(in, one, proved ? "4" : ""));
        reasons.say(
                AfterRule.TAKEN_INTO_CONSIDERATION,
                proved
                        ? "Admitted, confirmed by its victim and taken into consideration."
                        : "Confirmed by its victim and recorded; outcome 4 needs the admission, the schedule and connecting information.");
    }
}
