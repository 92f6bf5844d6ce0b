package truecount.rules.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Course;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Later;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.When;
import truecount.rules.lists.Unit;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** What is already on the register: acts recorded before, and conduct crime that goes on (pp.57-58). */
final class History {

    static final String ADDED =
            "More of the same conduct is added to the recorded crime, whose class must be reviewed.";
    static final String REVIEW =
            "Add the circumstances to the recorded conduct crime and review whether it must be raised to a higher class.";

    /** Outcomes by which police have dealt with the offender: charge, caution, notice, resolution, diversion (p.58). */
    private static final Set<String> DEALT_WITH =
            Set.of("1", "1A", "2", "2A", "3", "3A", "4", "6", "7", "8", "22", "23", "24");

    private final Story in;
    private final boolean[] covered;
    private final boolean anythingNew;

    History(Story in) {
        this.in = in;
        this.covered = new boolean[in.acts().length];
        for (Telling record : in.facts().records()) {
            if (!live(record) || !counted(record.get(RegisterEntry.KIND))) continue;
            for (String id : record.get(RegisterEntry.OF).ids()) {
                int act = in.act(id);
                if (act >= 0) covered[act] = true;
            }
        }
        boolean fresh = false;
        for (boolean one : covered) fresh |= !one;
        this.anythingNew = fresh;
    }

    /** Whether a record of this kind counts a crime, at a force or at Report Fraud. */
    private static boolean counted(RegisterEntry.Kind kind) {
        return kind == RegisterEntry.Kind.CRIME || kind == RegisterEntry.Kind.REPORT_FRAUD;
    }

    static boolean live(Telling record) {
        return switch (record.get(RegisterEntry.STATUS)) {
            case NOT_ANSWERED, UNKNOWN, LIVE -> true;
            case CANCELLED, TRANSFERRED -> false;
        };
    }

    /** Whether an act is on record already and something new is told beside it. */
    boolean covers(ToldAct act) {
        return anythingNew && covered[act.index()];
    }

    /** Puts offences that only continue a recorded conduct crime into that record. */
    void continuing(Result result) {
        boolean toldBefore = onRecordAlready();
        for (Disclosure one : result.disclosed) {
            if (one.standing() && toldBefore) {
                one.end(
                        Fate.ALREADY_RECORDED,
                        GeneralRule.FINISHED_INCIDENT,
                        "The report tells what a record tells: nothing is recorded twice.");
                result.say(GeneralRule.FINISHED_INCIDENT, one.act().told().path(), one.why());
            }
            if (one.standing() && oldNews(one)) {
                one.end(
                        Fate.ADDED_TO_RECORD,
                        GeneralRule.FINISHED_INCIDENT,
                        "Committed before the recorded crime came to notice and told after it: inside that incident.");
                result.say(GeneralRule.FINISHED_INCIDENT, one.act().told().path(), one.why());
            }
            if (!one.standing() || !continues(one)) continue;
            Telling record = conductRecord(one.act(), one.victim());
            if (record == null) continue;
            if (passed(record, one.act()) || dealtWith(record, one.act())) {
                result.say(
                        GeneralRule.FINISHED_CONDUCT,
                        one.act().told().path(),
                        "Three months have passed or the offender has been dealt with: a new recording decision.");
                continue;
            }
            one.end(Fate.ADDED_TO_RECORD, GeneralRule.FINISHED_CONDUCT, ADDED);
            result.duty(REVIEW);
            result.say(GeneralRule.FINISHED_CONDUCT, one.act().told().path(), one.why());
        }
    }

    /** Whether the report is told to be the same as a crime that stands on the register. */
    private boolean onRecordAlready() {
        for (String id : in.facts().report().get(Report.SAME_AS).ids()) {
            for (Telling record : in.facts().records()) {
                boolean stands = live(record) && counted(record.get(RegisterEntry.KIND));
                if (stands && record.get(RegisterEntry.ID).equals(id)) return true;
            }
        }
        return false;
    }

    /** Whether an act told later was done before the report of a recorded crime of the same class, victim and offender. */
    private boolean oldNews(Disclosure one) {
        When when = one.act().told().get(Act.WHEN);
        boolean apart =
                one.offence().in().unit() == Unit.UNITS || one.offence().in().unit() == Unit.INCIDENT;
        if (apart || !when.told() || when.latest().isAfter(in.received())) return false;
        for (Telling record : in.facts().records()) {
            boolean same = live(record)
                    && record.get(RegisterEntry.CLASS).equals(one.offence().in().code());
            if (same && before(record, when) && sameActors(record, one.act())) return true;
        }
        return false;
    }

    /** Whether an act was done before a crime was recorded; where either day is not told, it may have been. */
    private static boolean before(Telling record, When act) {
        When recorded = record.get(RegisterEntry.RECORDED);
        return !recorded.told() || !act.earliest().isAfter(recorded.latest());
    }

    /** Whether the record is of acts by the same people to the same people, or names them itself. */
    private boolean sameActors(Telling record, ToldAct act) {
        for (String id : record.get(RegisterEntry.OF).ids()) {
            int of = in.act(id);
            if (of < 0 || of == act.index()) continue;
            ToldAct before = in.acts()[of];
            if (meet(before.by(), act.by()) && meet(before.to(), act.to())) return true;
        }
        Refs victim = record.get(RegisterEntry.VICTIM);
        Refs offender = record.get(RegisterEntry.OFFENDER);
        return victim.told()
                && offender.told()
                && act.told().get(Act.TOLD).told()
                && names(victim, act.to())
                && names(offender, act.by());
    }

    private static boolean meet(int[] some, int[] others) {
        if (some.length == 0 && others.length == 0) return true;
        for (int one : some) for (int other : others) if (one == other) return true;
        return false;
    }

    private static boolean continues(Disclosure one) {
        String code = one.offence().code();
        return one.offence().conduct() || code.equals("008/72") || code.equals("138/52");
    }

    private @Nullable Telling conductRecord(ToldAct act, int victim) {
        for (Telling record : in.facts().records()) {
            if (!live(record) || !conduct(record.get(RegisterEntry.CLASS))) continue;
            if (names(record.get(RegisterEntry.VICTIM), new int[] {victim})
                    && names(record.get(RegisterEntry.OFFENDER), act.by())) return record;
        }
        return null;
    }

    /** Whether contact that is no offence by itself is one more occasion of a recorded conduct crime that still runs. */
    boolean oneMoreOf(ToldAct act, int victim) {
        if (act.kind() != ActKind.COURSE && act.kind() != ActKind.COMMUNICATION) return false;
        Telling record = conductRecord(act, victim);
        return record != null && !passed(record, act) && !dealtWith(record, act);
    }

    static boolean conduct(String inClass) {
        return List.of("8L", "8M", "8Q", "8U").contains(inClass);
    }

    /** Whether the record names one of these people, or does not say who. */
    private boolean names(Refs told, int[] people) {
        if (!told.told()) return true;
        for (int person : people) if (told.ids().contains(in.id(person))) return true;
        return false;
    }

    private boolean passed(Telling record, ToldAct act) {
        When last = record.get(RegisterEntry.LAST_INCIDENT);
        if (!last.told()) last = record.get(RegisterEntry.RECORDED);
        if (!last.told()) return false;
        if (act.kind() == ActKind.COURSE && act.get(Course.LONGER_GAP_ACCEPTED).yes()) return false;
        LocalDate limit = last.latest().toLocalDate().plusMonths(3);
        return !firstNew(act).isBefore(limit);
    }

    /** The day of the new conduct: when it began again if that is told, else when it was last, else the report. */
    private LocalDate firstNew(ToldAct act) {
        When when = act.told().get(Act.WHEN);
        if (act.kind() == ActKind.COURSE && act.told().get(Course.LAST).told() && !when.told()) {
            return act.told().get(Course.LAST).earliest().toLocalDate();
        }
        return when.told() ? when.earliest().toLocalDate() : in.received().toLocalDate();
    }

    private boolean dealtWith(Telling record, ToldAct act) {
        List<Telling> disposals = new ArrayList<>();
        for (Telling later : in.facts().later()) if (later.shape() == Disposal.DISPOSAL) disposals.add(later);
        for (Telling disposal : disposals) {
            if (!names(disposal.get(Disposal.OF), act.by())) continue;
            Refs of = disposal.get(Later.RECORD);
            if (of.told() && !of.ids().contains(record.get(RegisterEntry.ID))) continue;
            switch (disposal.get(Disposal.HOW)) {
                case NOT_ANSWERED, UNKNOWN, NO_FURTHER_ACTION -> {}
                default -> {
                    return true;
                }
            }
        }
        return DEALT_WITH.contains(record.get(RegisterEntry.OUTCOME));
    }
}
