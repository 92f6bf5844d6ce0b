package truecount.rules.facts;

import java.util.Locale;

/** The kinds of thing that can become known or be done after the first decision. */
@SuppressWarnings("ImmutableEnumChecker") // a shape never changes once its class is loaded
public enum LaterKind {
    NEW_INFORMATION(NewInformation.NEW_INFORMATION),
    DUPLICATE(Duplicate.DUPLICATE),
    MISTAKE(Mistake.MISTAKE),
    SELF_DEFENCE(SelfDefence.SELF_DEFENCE),
    TRANSFER(Transfer.TRANSFER),
    VICTIM_TOLD(VictimTold.VICTIM_TOLD),
    GROUNDS(GroundsDecision.GROUNDS_DECISION),
    CPS(CpsAdvice.CPS_ADVICE),
    DISPOSAL(Disposal.DISPOSAL),
    POSITION(Position.POSITION),
    IDENTIFIED(Identified.IDENTIFIED);

    private final Shape shape;

    LaterKind(Shape shape) {
        this.shape = shape;
    }

    /** The facts that it may tell. */
    public Shape shape() {
        return shape;
    }

    /** The word in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
