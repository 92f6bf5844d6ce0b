package truecount.rules.told;

import java.time.LocalDate;
import java.util.List;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Place;
import truecount.rules.facts.Range;
import truecount.rules.facts.Telling;
import truecount.rules.facts.When;
import truecount.rules.facts.Word;
import truecount.rules.facts.YesNo;

/** One act with its people, place and things found. People are numbers: their place in the list of people. */
public final class ToldAct {

    private final Story in;
    private final int index;
    private final ActKind kind;
    private final Telling told;
    private final int[] by;
    private final int[] to;
    private final boolean byTold;
    private final boolean toTold;
    private final Telling where;
    private final List<Telling> things;
    private int during = -1;
    private int inOrderTo = -1;

    ToldAct(Story in, int index, ActKind kind, Telling told, List<Telling> things) {
        this.in = in;
        this.index = index;
        this.kind = kind;
        this.told = told;
        this.by = in.people(told.get(Act.BY));
        this.to = in.people(told.get(Act.TO));
        this.byTold = told.get(Act.BY).told();
        this.toTold = told.get(Act.TO).told();
        this.where = in.place(told.get(Act.WHERE));
        this.things = things;
    }

    void link(int duringAct, int inOrderToAct) {
        during = duringAct;
        inOrderTo = inOrderToAct;
    }

    /** The same act with one fact told anew, in the same story. */
    public ToldAct with(Fact fact, Object value) {
        ToldAct other = new ToldAct(in, index, kind, told.with(fact, value), things);
        other.link(during, inOrderTo);
        return other;
    }

    /** The whole story. */
    public Story in() {
        return in;
    }

    /** Its place in the list of acts. */
    public int index() {
        return index;
    }

    /** What kind of act it is. */
    public ActKind kind() {
        return kind;
    }

    /** The facts as told. */
    public Telling told() {
        return told;
    }

    /** Who did it; empty if nobody is named. */
    public int[] by() {
        return by;
    }

    /** To whom it was done; empty if nobody is named. */
    public int[] to() {
        return to;
    }

    /** Whether anything was said about who did it; told and nobody means "asked: nobody". */
    public boolean byTold() {
        return byTold;
    }

    /** Whether anything was said about to whom it was done. */
    public boolean toTold() {
        return toTold;
    }

    /** Where it was done; an empty telling if nothing was said. */
    public Telling where() {
        return where;
    }

    /** The things taken, damaged, used or had. */
    public List<Telling> things() {
        return things;
    }

    /** The act during which it was done; -1 if none. */
    public int during() {
        return during;
    }

    /** The act for the sake of which it was done; -1 if none. */
    public int inOrderTo() {
        return inOrderTo;
    }

    /** The value, "unknown", or "not answered". */
    public <E extends Enum<E> & Word> E get(Fact.OneOf<E> fact) {
        return told.get(fact);
    }

    /** The value for one victim. */
    public <E extends Enum<E> & Word> E get(Fact.OneOf<E> fact, int victim) {
        return told.get(fact, in.id(victim));
    }

    /** The values told for all. */
    public <E extends Enum<E> & Word> Many<E> get(Fact.AnyOf<E> fact) {
        return told.get(fact);
    }

    /** The values for one victim. */
    public <E extends Enum<E> & Word> Many<E> get(Fact.AnyOf<E> fact, int victim) {
        return told.get(fact, in.id(victim));
    }

    /** The finding of a person. */
    public Judgement get(Fact.Judged fact) {
        return told.get(fact);
    }

    /** The number. */
    public Range get(Fact.Quantity fact) {
        return told.get(fact);
    }

    /** Whether it was only tried: told as attempted. */
    public boolean attempted() {
        return get(Act.STAGE) == Act.Stage.ATTEMPTED;
    }

    /** Whether this was meant. */
    public boolean meant(Act.Meant what) {
        return get(Act.MEANT).has(what);
    }

    /** How far the points to prove of a state offence are shown. */
    public Act.Proved proved() {
        return get(Act.PROVED);
    }

    /** Whether anyone who did it has this standing. */
    public boolean byStanding(truecount.rules.facts.Person.Standing standing) {
        for (int person : by) if (in.standing(person).has(standing)) return true;
        return false;
    }

    /** The age of this person at the act. */
    public Range age(int person) {
        return in.age(person, this);
    }

    /** The day of the act for choosing the law: the last it can have been, else the day of the rules. */
    public LocalDate day() {
        When when = told.get(Act.WHEN);
        if (!when.told()) return in.received().toLocalDate();
        LocalDate last = when.latest().toLocalDate();
        LocalDate heard = in.received().toLocalDate();
        return last.isAfter(heard) ? heard : last;
    }

    /** Whether it was done racially or religiously aggravated: shown in the act or believed to be its motive. */
    public boolean raciallyOrReligiouslyAggravated() {
        for (Telling hostility : told.get(Act.HOSTILITY)) {
            truecount.rules.facts.Hostility.On on = hostility.get(truecount.rules.facts.Hostility.ON);
            boolean group =
                    on == truecount.rules.facts.Hostility.On.RACE || on == truecount.rules.facts.Hostility.On.RELIGION;
            truecount.rules.facts.Hostility.Seen seen = hostility.get(truecount.rules.facts.Hostility.SEEN);
            if (group
                    && (seen == truecount.rules.facts.Hostility.Seen.SHOWN_IN_ACT
                            || seen == truecount.rules.facts.Hostility.Seen.MOTIVE_BELIEVED)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was done inside a dwelling. */
    public boolean inDwelling() {
        Place.Access access = where.get(Place.ACCESS);
        if (access != Place.Access.NOT_ANSWERED && access != Place.Access.UNKNOWN) {
            return access == Place.Access.PRIVATE_DWELLING;
        }
        return switch (where.get(Place.TYPE)) {
            case HOUSE,
                    FLAT,
                    HOUSEBOAT,
                    ROOM_LET_SINGLY,
                    HALL_ROOM,
                    HOSTEL_ROOM,
                    CARE_HOME_ROOM,
                    HOLIDAY_HOME,
                    CARAVAN -> true;
            default -> false;
        };
    }

    /** Whether it was done in a public place; not answered if the place does not say. */
    public YesNo inPublic() {
        Place.Access access = where.get(Place.ACCESS);
        if (access == Place.Access.PUBLIC) return YesNo.YES;
        if (access == Place.Access.PRIVATE_DWELLING || access == Place.Access.PRIVATE_OTHER) return YesNo.NO;
        return switch (where.get(Place.TYPE)) {
            case STREET,
                    PARK,
                    ROAD,
                    CAR_PARK,
                    FORECOURT,
                    PUBLIC_TRANSPORT,
                    RAILWAY,
                    SHOP,
                    PUB,
                    MARKET_STALL,
                    DEPARTMENT_STORE,
                    BANK,
                    POST_OFFICE -> YesNo.YES;
            case HOUSE,
                    FLAT,
                    HOUSEBOAT,
                    ROOM_LET_SINGLY,
                    HALL_ROOM,
                    HOSTEL_ROOM,
                    CARE_HOME_ROOM,
                    HOTEL_ROOM,
                    HOLIDAY_HOME,
                    CARAVAN -> YesNo.NO;
            default -> YesNo.NOT_ANSWERED;
        };
    }
}
