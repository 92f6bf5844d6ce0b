package truecount.rules.recording;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Course;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.When;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.Offence;
import truecount.rules.lists.OffenceList;
import truecount.rules.lists.Unit;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** What is already on the register: acts recorded before, and conduct crime that goes on (pp.57-58). */
final class History {

    static final String ADDED =
            "More of the same conduct is added to the recorded crime, whose class must be reviewed.";
    static final String REVIEW =
            "Add the circumstances to the recorded conduct crime and review whether it must be raised to a higher class.";

    private static final boolean[] NOTHING = {};

    private final Story in;
    private final boolean[] covered;
    private final boolean anythingNew;
    private final DealtWith dealtWith;

    History(Story in) {
        this.in = in;
        this.dealtWith = new DealtWith(in);
        if (in.facts().records().isEmpty()) {
            this.covered = NOTHING;
            this.anythingNew = false;
            return;
        }
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
        if (in.facts().records().isEmpty()) return;
        boolean toldBefore = onRecordAlready();
        for (Disclosure one : result.disclosed) {
            if (one.standing() && withBureau(one)) {
                one.end(
                        Fate.ALREADY_RECORDED,
                        GeneralRule.PASSED_BY_BUREAU,
                        "Report Fraud has it on record already: it is counted there and nothing is sent twice.");
                result.say(GeneralRule.PASSED_BY_BUREAU, one.act().told().path(), one.why());
            }
            if (one.standing() && nationally(one)) {
                one.end(
                        Fate.ADDED_TO_RECORD,
                        GeneralRule.PASSED_BY_BUREAU,
                        "Counted nationally already: the force keeps a case record and counts nothing again.");
                result.say(GeneralRule.PASSED_BY_BUREAU, one.act().told().path(), one.why());
            }
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
            if (one.standing()) raise(one, result);
            if (!one.standing() || !continues(one)) continue;
            Telling record = conductRecord(one.act(), one.victim());
            if (record == null) continue;
            if (passed(record, one.act()) || dealtWith.before(record, one.act(), firstNew(one.act()))) {
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

    /** Whether a fraud is the one that a record, joined to nobody and to no act, says Report Fraud has or passed on. */
    private boolean nationally(Disclosure one) {
        if (!one.offence().in().fraud()) return false;
        boolean passed = in.facts().report().get(Report.REFERRAL) == Report.Referral.NFIB;
        for (Telling record : in.facts().records()) {
            boolean bureau = passed || record.get(RegisterEntry.KIND) == RegisterEntry.Kind.REPORT_FRAUD;
            boolean joined = record.get(RegisterEntry.OF).told()
                    || record.get(RegisterEntry.VICTIM).told()
                    || record.get(RegisterEntry.OFFENDER).told();
            if (live(record)
                    && bureau
                    && !joined
                    && record.get(RegisterEntry.CLASS).equals(one.offence().in().code())) return true;
        }
        return false;
    }

    /** Whether a record of Report Fraud tells of the very act. */
    private boolean withBureau(Disclosure one) {
        if (!one.offence().in().fraud()) return false;
        for (Telling record : in.facts().records()) {
            if (record.get(RegisterEntry.KIND) != RegisterEntry.Kind.REPORT_FRAUD || !live(record)) continue;
            for (String id : record.get(RegisterEntry.OF).ids())
                if (in.act(id) == one.act().index()) return true;
        }
        return false;
    }

    /**
     * A more serious crime of before, alleged by the same victim against the same offender while one is on record, raises that
     * record to a higher class and is no crime besides (p.18).
     */
    private void raise(Disclosure one, Result result) {
        Telling record = graverThan(one);
        if (record == null) return;
        result.raises.put(one, record.get(RegisterEntry.CLASS));
        result.say(GeneralRule.GRAVER_HISTORIC, one.act().told().path(), Raised.WORDS);
    }

    private @Nullable Telling graverThan(Disclosure one) {
        When when = one.act().told().get(Act.WHEN);
        if (!when.told()
                || when.latest().isAfter(in.received())
                || one.offence().conduct()) return null;
        for (Telling record : in.facts().records()) {
            String inClass = record.get(RegisterEntry.CLASS);
            boolean crime = record.get(RegisterEntry.KIND) == RegisterEntry.Kind.CRIME
                    && CrimeClass.exists(inClass)
                    && !conduct(inClass);
            if (crime
                    && live(record)
                    && before(record, when)
                    && sameActors(record, one.act())
                    && recordedAs(record).stream().allMatch(was -> Precedence.before(one.offence(), was)))
                return record;
        }
        return null;
    }

    /** What a record may be of: the offence of its code, or any of its class where no code is told. */
    private static List<Offence> recordedAs(Telling record) {
        String inClass = record.get(RegisterEntry.CLASS);
        String code = record.get(RegisterEntry.CODE);
        if (!CrimeClass.exists(inClass)) return List.of();
        return OffenceList.classesOf(code).contains(inClass) ? List.of(Offence.of(inClass, code)) : Offence.in(inClass);
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

    /**
     * Whether an act was done before a crime of the same victim and offender was recorded, and is of its class or
     * one that it is the principal crime over: it belongs to that finished incident (pp.12, 20).
     */
    private boolean oldNews(Disclosure one) {
        When when = one.act().told().get(Act.WHEN);
        boolean apart =
                one.offence().in().unit() == Unit.UNITS || one.offence().in().unit() == Unit.INCIDENT;
        if (apart || (when.told() && when.latest().isAfter(in.received()))) return false;
        for (Telling record : in.facts().records()) {
            boolean early = when.told() ? before(record, when) : toldTogether(record, one.act());
            if (live(record) && early && inside(one, record) && sameActors(record, one.act())) return true;
        }
        return false;
    }

    /** Whether nothing told parts an act in time from those of a record: then it was told with them, in the first report. */
    private boolean toldTogether(Telling record, ToldAct act) {
        if (!timeless(act)) return false;
        When recorded = record.get(RegisterEntry.RECORDED);
        // What the report told was told before the record that came of it was made.
        if (recorded.told()) return !recorded.earliest().isBefore(in.received());
        for (String id : record.get(RegisterEntry.OF).ids()) {
            int of = in.act(id);
            if (of >= 0 && !timeless(in.acts()[of])) return false;
        }
        return record.get(RegisterEntry.OF).told();
    }

    private static boolean timeless(ToldAct act) {
        return !act.told().get(Act.WHEN).told() && !act.told().get(Act.TOLD).told();
    }

    /** Whether an act was done before a crime was recorded; where either day is not told, it may have been. */
    private static boolean before(Telling record, When act) {
        When recorded = record.get(RegisterEntry.RECORDED);
        return !recorded.told() || !act.earliest().isAfter(recorded.latest());
    }

    /** Whether an offence would be inside the crime of a record: of its class, or less serious and no conduct crime. */
    private static boolean inside(Disclosure one, Telling record) {
        String inClass = record.get(RegisterEntry.CLASS);
        if (inClass.equals(one.offence().in().code())) return true;
        List<Offence> recorded = recordedAs(record);
        if (recorded.isEmpty() || one.offence().conduct() || conduct(inClass)) return false;
        for (Offence was : recorded) if (!Precedence.before(was, one.offence())) return false;
        return true;
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
        return record != null && !passed(record, act) && !dealtWith.before(record, act, firstNew(act));
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
}
