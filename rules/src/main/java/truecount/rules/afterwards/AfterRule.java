package truecount.rules.afterwards;

import java.util.List;
import truecount.rules.Citation;
import truecount.rules.InForce;
import truecount.rules.Rank;
import truecount.rules.Rule;

/** The rules on what may be done with a record afterwards, each with its place. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy that nothing can change
public enum AfterRule implements Rule {
    RECLASSIFICATION(Citation.crr(13, "Classification and reclassification")),
    RAPE_TO_REPORTED_INCIDENT(Citation.crr(63, "N100 Reported incident of rape")),
    TRANSFER(Citation.crr(25, "C1 Crime transferred"), Citation.out(26, "C1 Crime transferred to another force")),
    NEW_INFORMATION(
            Citation.crr(25, "C2 Additional verifiable information"),
            Citation.out(28, "What is additional, verifiable information?")),
    RAPE_AND_HOMICIDE(Citation.out(29, "Rape and homicide crimes: authorised by FCR")),
    DUPLICATE(Citation.crr(25, "C3 Duplicate record"), Citation.out(27, "C3 Duplicate record")),
    ERROR(Citation.crr(25, "C4 Crime recorded in error"), Citation.out(27, "C4 Crime recorded in error")),
    SELF_DEFENCE(Citation.crr(26, "C5 Self-defence"), Citation.out(27, "C5 Self-defence")),
    WITHDRAWAL(Citation.out(29, "Responsibility for decision making")),
    SLAVERY_GROUNDS(Citation.crr(48, "106 Modern slavery"), Citation.out(30, "Cancelling modern slavery crimes")),
    PAID_BEFORE_CONTACT(Citation.crr(83, "49A Making off without payment")),
    UNDULY_FORCED(Citation.crr(66, "86 Sexting: unduly forced")),
    FGM_DUTY(Citation.crr(45, "8N Female genital mutilation")),
    RELATED_CRIME(
            Citation.crr(18, "Principal crime related offence rule"),
            Citation.out(5, "Principal crime related offence rule")),
    ALTERNATE_OFFENCE(Citation.crr(20, "Alternate offence rule"), Citation.out(9, "Outcome type 1A")),
    ALTERNATE_MURDER(
            Citation.out(6, "Murder offences: alternate offence"), Citation.crr(19, "Alternate offence: murder")),
    ALTERNATE_RAPE(Citation.out(7, "Rape offences: alternate offence")),
    RETAIL_ROBBERY(
            new Citation("RR26", "Alternate offence for retail robbery", 1),
            Citation.crr(21, "Alternate offence: retail robbery")),
    OUTCOME_REQUIREMENTS(Citation.out(9, "Outcome types: requirements"), Citation.crr(24, "Outcome types")),
    CLOSURE_RANK(
            Citation.crr(22, "Rape and high-risk domestic abuse: outcome 15"),
            Citation.crr(23, "Rape and high-risk domestic abuse: outcome 16")),
    SUSPECT_TOLD(Citation.out(3, "Outcomes for recorded crime")),
    TAKEN_INTO_CONSIDERATION(Citation.out(13, "Outcome type 4: taken into consideration")),
    SPECIMEN_CHARGES(Citation.nfib(6, "Outcomes")),
    ABUSE_OF_POSITION_CHARGED(Citation.nfib(120, "NFIB19")),
    LOCATION(Citation.crr(15, "Location of crimes"));

    private final List<Citation> sources;

    AfterRule(Citation... sources) {
        this.sources = List.of(sources);
    }

    @Override
    public List<Citation> sources() {
        return sources;
    }

    @Override
    public InForce inForce() {
        // The police decision on retail robbery came with the edition of April 2026.
        return this == RETAIL_ROBBERY ? InForce.since(2026, 4, 1) : InForce.HELD;
    }

    @Override
    public Rank rank() {
        return Rank.GENERAL;
    }
}
