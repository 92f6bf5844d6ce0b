package truecount.rules.told;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.facts.Act;
import truecount.rules.facts.Ended;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Tie;
import truecount.rules.facts.When;
import truecount.rules.facts.YesNo;

/** The relations between the people of one report. */
public final class Ties {

    private final Story in;
    private final List<Telling> ties;

    Ties(Story in) {
        this.in = in;
        this.ties = in.facts().ties();
    }

    private boolean joins(Telling tie, int one, int other) {
        Refs between = tie.get(Tie.BETWEEN);
        if (between.ids().size() != 2) return false;
        int first = in.person(between.ids().get(0));
        int second = in.person(between.ids().get(1));
        return first >= 0 && ((first == one && second == other) || (first == other && second == one));
    }

    /** Whether the first of the two stands in this relation to the second: parent of, employer of, carer of. */
    public boolean is(int first, Tie.As as, int second) {
        for (Telling tie : ties) {
            if (tie.get(Tie.AS) == as
                    && joins(tie, first, second)
                    && in.person(tie.get(Tie.BETWEEN).ids().get(0)) == first) return true;
        }
        return false;
    }

    /** Whether two people are or were married, civil partners, engaged or in an intimate relationship. */
    public static boolean intimate(Tie.As as) {
        return as == Tie.As.SPOUSE || as == Tie.As.CIVIL_PARTNER || as == Tie.As.ENGAGED || as == Tie.As.PARTNER;
    }

    /** Whether the two are or were intimate partners. */
    public boolean intimate(int one, int other) {
        for (Telling tie : ties) if (joins(tie, one, other) && intimate(tie.get(Tie.AS))) return true;
        return false;
    }

    /** Whether two people are relatives within the meaning of the Domestic Abuse Act 2021. */
    public static boolean relatives(Tie.As as) {
        return switch (as) {
            case PARENT, STEP_PARENT, SIBLING, GRANDPARENT, AUNT_OR_UNCLE, FIRST_COUSIN, IN_LAW, OTHER_RELATIVE -> true;
            default -> false;
        };
    }

    /** Whether one of these relations was told between the two, now or before. */
    public boolean any(int one, int other, Set<Tie.As> relations) {
        for (Telling tie : ties) if (joins(tie, one, other) && relations.contains(tie.get(Tie.AS))) return true;
        return false;
    }

    /** Whether the two are personally connected: intimate, parents of one child, or relatives, now or before. */
    public boolean personallyConnected(int one, int other) {
        for (Telling tie : ties) {
            Tie.As as = tie.get(Tie.AS);
            if (joins(tie, one, other) && (intimate(as) || relatives(as) || as == Tie.As.CO_PARENTS)) return true;
        }
        return false;
    }

    /**
     * Whether the two were former partners at the act: an intimate tie that had ended before it, or in its course.
     *
     * @return not answered when an intimate tie is told but not whether it has ended
     */
    public YesNo formerPartners(int one, int other, ToldAct act) {
        YesNo found = YesNo.NO;
        for (Telling tie : ties) {
            if (!joins(tie, one, other) || !intimate(tie.get(Tie.AS))) continue;
            Ended ended = tie.get(Tie.ENDED);
            if (ended.is() == YesNo.YES) {
                When when = act.told().get(Act.WHEN);
                boolean before = !ended.at().told()
                        || !when.told()
                        || !ended.at().earliest().isAfter(when.latest());
                if (before) return YesNo.YES;
            } else if (ended.is() != YesNo.NO) {
                found = ended.is();
            }
        }
        return found;
    }

    /** The first told of those who share a household with a person by their ties; the person if none does. */
    int housemate(int person) {
        int found = person;
        for (Telling tie : ties) {
            List<String> between = tie.get(Tie.BETWEEN).ids();
            if (tie.get(Tie.SAME_HOUSEHOLD) != Tie.SameHousehold.YES || !between.contains(in.id(person))) continue;
            for (String id : between) {
                int other = in.person(id);
                if (other >= 0) found = Math.min(found, other);
            }
        }
        return found;
    }

    /** An intimate tie of the two of which nobody told whether it has ended; null if there is none. */
    public @Nullable Telling open(int one, int other) {
        for (Telling tie : ties) {
            if (joins(tie, one, other)
                    && intimate(tie.get(Tie.AS))
                    && tie.get(Tie.ENDED).is() == YesNo.NOT_ANSWERED) return tie;
        }
        return null;
    }

    /** Whether the first is responsible for the second: parent, step-parent, carer, or told so. */
    public boolean responsible(int first, int second) {
        return is(first, Tie.As.PARENT, second)
                || is(first, Tie.As.STEP_PARENT, second)
                || is(first, Tie.As.RESPONSIBLE_FOR, second)
                || is(first, Tie.As.CARER, second)
                || is(first, Tie.As.POSITION_OF_TRUST, second);
    }

    /** Whether the first employs or employed the second; a firm told in second place is still the employer. */
    public boolean employs(int first, int second) {
        return is(first, Tie.As.EMPLOYER, second)
                || (in.body(first) && !in.body(second) && is(second, Tie.As.EMPLOYER, first));
    }

    /** Whether the first employed the second when an act was done. */
    public boolean employs(int first, int second, ToldAct act) {
        if (!employs(first, second)) return false;
        When when = act.told().get(Act.WHEN);
        for (Telling tie : ties) {
            if (tie.get(Tie.AS) != Tie.As.EMPLOYER || !joins(tie, first, second)) continue;
            Ended ended = tie.get(Tie.ENDED);
            boolean after =
                    ended.at().told() && when.told() && ended.at().earliest().isAfter(when.latest());
            if (ended.is() != YesNo.YES || after) return true;
        }
        return false;
    }
}
