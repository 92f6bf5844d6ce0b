package truecount.rules.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.facts.Account;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Judgement;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Report;
import truecount.rules.facts.Report.EnquiriesForVictims;
import truecount.rules.facts.Reporter;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Whether a victim, or someone who stands for the victim, confirms the crime, or it is recorded without (pp.7-8). */
final class Confirmation {

    /**
     * What the accounts say about one victim of one act.
     *
     * @param confirmed whether the crime may be recorded
     * @param rule the rule that says so
     * @param because why, in plain words
     * @param open the fact still to be asked; null if none
     * @param registrar whether the registrar decides, although nothing is open
     */
    record Result(boolean confirmed, GeneralRule rule, String because, Answer.@Nullable Ask open, boolean registrar) {
        Result(boolean confirmed, GeneralRule rule, String because, Answer.@Nullable Ask open) {
            this(confirmed, rule, because, open, false);
        }

        /** Whether it is settled that nobody confirms it and that it is not recorded without. */
        boolean settledNo() {
            return !confirmed && open == null && !registrar;
        }
    }

    private static final Result VICTIM = new Result(
            true, GeneralRule.BELIEVE_THE_VICTIM, "The victim, or someone who stands for the victim, says so.", null);
    private static final Result CONFIRMED = new Result(
            true,
            GeneralRule.VICTIM_CONFIRMS,
            "The victim confirms the circumstances; support for an investigation is not needed.",
            null);
    private static final Result PROFESSIONAL = new Result(
            true,
            GeneralRule.PROFESSIONAL_THIRD_PARTY,
            "Told by someone acting for the victim in a professional or caring capacity.",
            null);
    private static final Result NEEDED = new Result(
            true,
            GeneralRule.RECORD_WITHOUT_CONFIRMATION,
            "Recording without confirmation was judged necessary or appropriate.",
            null);
    private static final Result DENIED = new Result(
            false,
            GeneralRule.NOT_CONFIRMED,
            "The victim does not confirm it and recording without was not judged necessary.",
            null);
    private static final Result UNTRACED = new Result(
            false, GeneralRule.NOT_CONFIRMED, "No victim or representative has been found to confirm it.", null);
    private static final Result DEAD = new Result(
            true, GeneralRule.BELIEVE_THE_VICTIM, "The victim has died; nobody's confirmation is needed.", null);

    private static final Result RETRACTED = new Result(
            true,
            GeneralRule.RETRACTED,
            "Reported or confirmed by the victim; a retraction that disproves nothing leaves the belief that it happened.",
            null);
    private static final Result TAKEN_BACK = new Result(
            false,
            GeneralRule.RETRACTED,
            "The victim now says that it did not happen: whether that is credible evidence to the contrary is for the registrar.",
            null,
            true);
    private static final Result AFRAID = new Result(
            false,
            GeneralRule.RECORD_WITHOUT_CONFIRMATION,
            "The victim is afraid: whether the risk makes recording necessary or appropriate is for the registrar.",
            null,
            true);

    private static final Result RECORDED =
            new Result(true, GeneralRule.BELIEVE_THE_VICTIM, "It is on record as a crime.", null);

    private final Story in;
    private final Telling report;
    private final @Nullable Telling reporter;

    Confirmation(Story in) {
        this.in = in;
        this.report = in.facts().report();
        List<Telling> by = report.get(Report.BY);
        this.reporter = by.isEmpty() ? null : by.get(0);
    }

    /** In what capacity the report was made. */
    Reporter.Capacity capacity() {
        Reporter.Capacity told = reporter == null ? Reporter.Capacity.NOT_ANSWERED : reporter.get(Reporter.CAPACITY);
        boolean open = told == Reporter.Capacity.NOT_ANSWERED
                || told == Reporter.Capacity.UNKNOWN
                || told == Reporter.Capacity.POLICE;
        return open ? referredBy(told) : told;
    }

    /** A referral says by itself in whose name it comes, whichever first responder sent it (pp.10, 44, 48). */
    private Reporter.Capacity referredBy(Reporter.Capacity otherwise) {
        return switch (report.get(Report.REFERRAL)) {
            case NRM, DUTY_TO_NOTIFY -> Reporter.Capacity.COMPETENT_AUTHORITY;
            case MARAC, MULTI_AGENCY -> Reporter.Capacity.MULTI_AGENCY_PANEL;
            case FGM_DUTY -> Reporter.Capacity.PROFESSIONAL;
            case NOT_ANSWERED, UNKNOWN, NONE, NFIB -> otherwise;
        };
    }

    Result of(ToldAct act, int victim) {
        if (dead(victim)) return DEAD;
        if (onRecord(act)) return RECORDED;
        Account.Says says = says(act, victim);
        if (confirms(says)) return CONFIRMED;
        if (says == Account.Says.RETRACTS && toldBefore(act, victim)) {
            return because(act, victim) == Account.RetractsBecause.SAYS_IT_DID_NOT_HAPPEN ? TAKEN_BACK : RETRACTED;
        }
        if (ownReport(victim) && says == Account.Says.DECLINES) return RETRACTED;
        if (ownReport(victim) && says == Account.Says.DENIES) return TAKEN_BACK;
        Result byReporter = byReporter(act, victim, says);
        return byReporter != null ? byReporter : withoutConfirmation(act, victim, says);
    }

    private static boolean confirms(Account.Says says) {
        return says == Account.Says.CONFIRMS
                || says == Account.Says.CONFIRMS_NO_SUPPORT
                || says == Account.Says.WITHDRAWS;
    }

    /** Whether an account of the victim that can be understood confirms it. */
    boolean byAccount(ToldAct act, int victim) {
        return confirms(says(act, victim));
    }

    /** Whether the victim reported it, or confirmed it before; what is retracted later was believed (p.7). */
    private boolean toldBefore(ToldAct act, int victim) {
        if (ownReport(victim)) return true;
        for (Telling account : in.facts().accounts())
            if (his(account, act, victim) && confirms(account.get(Account.SAYS))) return true;
        return false;
    }

    private boolean ownReport(int victim) {
        Reporter.Capacity capacity = capacity();
        boolean own = capacity == Reporter.Capacity.VICTIM || capacity == Reporter.Capacity.PARTICIPANT;
        return own && !doubted() && speaksFor(victim);
    }

    /** Why the victim retracts; that it did not happen counts over any other reason told. */
    private Account.RetractsBecause because(ToldAct act, int victim) {
        Account.RetractsBecause found = Account.RetractsBecause.NOT_ANSWERED;
        for (Telling account : in.facts().accounts()) {
            if (!his(account, act, victim) || account.get(Account.SAYS) != Account.Says.RETRACTS) continue;
            Account.RetractsBecause why = account.get(Account.RETRACTS_BECAUSE);
            if (why.compareTo(found) > 0) found = why;
        }
        return found;
    }

    private boolean afraid(ToldAct act, int victim) {
        for (Telling account : in.facts().accounts()) {
            if (!his(account, act, victim)) continue;
            if (account.get(Account.CONDITION) == Account.Condition.AFRAID
                    || account.get(Account.RETRACTS_BECAUSE) == Account.RetractsBecause.AFRAID) return true;
        }
        return false;
    }

    private boolean his(Telling account, ToldAct act, int victim) {
        Refs of = account.get(Account.OF);
        boolean his = of.ids().contains(in.id(victim)) || (victim < 0 && act.to().length == 0);
        return his && about(account.get(Account.ABOUT), act);
    }

    private boolean dead(int victim) {
        if (victim < 0) return false;
        if (in.personAt(victim).get(Person.DEAD) == YesNo.YES) return true;
        for (ToldAct other : in.acts()) {
            if (other.kind() != ActKind.DEATH) continue;
            for (int person : other.to()) if (person == victim) return true;
        }
        return false;
    }

    /** Whether a live crime record of this act stands; what follows from it asks nobody to confirm it again. */
    private boolean onRecord(ToldAct act) {
        for (Telling record : in.facts().records()) {
            if (record.get(RegisterEntry.KIND) != RegisterEntry.Kind.CRIME || !History.live(record)) continue;
            for (String id : record.get(RegisterEntry.OF).ids()) if (in.act(id) == act.index()) return true;
        }
        return false;
    }

    private @Nullable Result byReporter(ToldAct act, int victim, Account.Says says) {
        if (doubted()) return null;
        boolean silent =
                says == Account.Says.NOT_ANSWERED || says == Account.Says.NOT_ASKED || says == Account.Says.UNFIT;
        return switch (capacity()) {
            case VICTIM, FOR_VICTIM, PARTICIPANT -> silent && speaksFor(victim) ? VICTIM : null;
            // A parent or carer stands for a child, a young person or an adult at risk, and for nobody else (p.8).
            case PARENT_OR_GUARDIAN, CARER -> grownAndFit(act, victim) ? null : PROFESSIONAL;
            case PROFESSIONAL, COMPETENT_AUTHORITY, MULTI_AGENCY_PANEL, OTHER_AUTHORITY -> PROFESSIONAL;
            case SUSPECT -> silent && isReporter(act, victim) ? VICTIM : null;
            case NOT_ANSWERED, UNKNOWN, WITNESS, OTHER_THIRD_PARTY, ANONYMOUS, POLICE, VIDEO_ONLY -> null;
        };
    }

    private boolean doubted() {
        return reporter != null
                && (reporter.get(Reporter.STATUS_DOUBTED) == YesNo.YES
                        || reporter.get(Reporter.VERACITY_DOUBTED) == YesNo.YES);
    }

    /** Whether the reporter, if named, is this victim or the victim is not named at all. */
    private boolean speaksFor(int victim) {
        if (reporter == null || capacity() != Reporter.Capacity.VICTIM) return true;
        Refs who = reporter.get(Reporter.WHO);
        return who.ids().isEmpty()
                || victim < 0
                || who.ids().contains(in.id(victim))
                || inTheirCare(who, victim)
                || in.body(victim)
                || in.is(victim) == Person.Is.HOUSEHOLD
                || in.is(victim) == Person.Is.JOINT_OWNERS;
    }

    /** Whether the person who reports for themselves is also the parent or carer of this victim. */
    private boolean inTheirCare(Refs who, int victim) {
        for (String id : who.ids()) if (in.ties().responsible(in.person(id), victim)) return true;
        return false;
    }

    /** Whether the suspect who reports is the one to whom this act was done: named so, or making a counter-allegation. */
    private boolean isReporter(ToldAct act, int victim) {
        if (reporter == null) return false;
        Refs who = reporter.get(Reporter.WHO);
        return who.ids().isEmpty()
                ? act.get(Act.COUNTER) == YesNo.YES
                : who.ids().contains(in.id(victim));
    }

    private boolean grownAndFit(ToldAct act, int victim) {
        return victim >= 0
                && act.age(victim).under(18) == YesNo.NO
                && !in.standing(victim)
                        .hasAny(
                                Person.Standing.ADULT_AT_RISK,
                                Person.Standing.LACKS_CAPACITY,
                                Person.Standing.MENTAL_DISORDER);
    }

    private Result withoutConfirmation(ToldAct act, int victim, Account.Says says) {
        Judgement needed = report.get(Report.NEEDED);
        if (needed.yes()) return NEEDED;
        Many<Report.NeededFor> reasons = report.get(Report.NEEDED_FOR);
        if (reasons.bits() != 0 && !needed.no()) return NEEDED;
        EnquiriesForVictims enquiries = report.get(Report.ENQUIRIES_FOR_VICTIMS);
        boolean refused = says == Account.Says.DENIES || says == Account.Says.DECLINES || says == Account.Says.RETRACTS;
        boolean settled = needed.is() != YesNo.NOT_ANSWERED || !reasons.silent();
        if (settled && needed.is() == YesNo.UNKNOWN && afraid(act, victim)) return AFRAID;
        if (settled) return refused ? DENIED : UNTRACED;
        if (refused) return new Result(false, DENIED.rule, DENIED.because, new Answer.Ask(report, Report.NEEDED, ""));
        // Somebody who is there and can give no account is vulnerable: whether to record without one is judged (p.8).
        if (says == Account.Says.UNFIT)
            return new Result(false, UNTRACED.rule, UNTRACED.because, new Answer.Ask(report, Report.NEEDED, ""));
        if (says == Account.Says.UNKNOWN
                || says == Account.Says.NOT_TRACED
                || enquiries == EnquiriesForVictims.MADE_NONE_FOUND) {
            return UNTRACED;
        }
        if (reporter == null) return new Result(false, UNTRACED.rule, UNTRACED.because, ask(report, Report.BY));
        return new Result(false, UNTRACED.rule, UNTRACED.because, askAccount(act, victim));
    }

    private static Answer.Ask ask(Telling about, truecount.rules.facts.Fact fact) {
        return new Answer.Ask(about, fact, "");
    }

    private Answer.Ask askAccount(ToldAct act, int victim) {
        // One that answers "unknown" is asked in vain, and only where no other is: which one stands first never
        // matters.
        Telling inVain = null;
        for (Telling account : in.facts().accounts()) {
            Refs of = account.get(Account.OF);
            boolean his = of.ids().contains(in.id(victim)) || (victim < 0 && !of.told());
            if (!his) continue;
            if (!account.unknown(Account.SAYS, "")) return new Answer.Ask(account, Account.SAYS, "");
            inVain = account;
        }
        if (inVain != null) return new Answer.Ask(inVain, Account.SAYS, "");
        String path = "accounts[of=%s]"
                .formatted(victim < 0 ? "victim of " + act.told().path() : in.id(victim));
        Telling account = Telling.of(Account.ACCOUNT, path);
        if (victim >= 0) account.tell(Account.OF, new Refs(Many.State.TOLD, List.of(in.id(victim))));
        return new Answer.Ask(account, Account.SAYS, "");
    }

    /** What the victim says in the latest account; of accounts of one moment, the one that most clearly confirms. */
    private Account.Says says(ToldAct act, int victim) {
        Account.Says last = Account.Says.NOT_ANSWERED;
        java.time.LocalDateTime at = java.time.LocalDateTime.MIN;
        for (Telling account : in.facts().accounts()) {
            if (!his(account, act, victim)) continue;
            java.time.LocalDateTime when =
                    account.get(Account.AT).told() ? account.get(Account.AT).earliest() : java.time.LocalDateTime.MIN;
            Account.Says says = understood(account);
            if (says == Account.Says.NOT_ANSWERED) continue;
            boolean later = when.isAfter(at) || (when.equals(at) && weight(says) > weight(last));
            if (last == Account.Says.NOT_ANSWERED || later) {
                last = says;
                at = when;
            }
        }
        return last;
    }

    /** What an account says; one that cannot be understood, or of someone who can give none, says no more than that. */
    private static Account.Says understood(Telling account) {
        Account.Says says = account.get(Account.SAYS);
        boolean none = says == Account.Says.NOT_ANSWERED || says == Account.Says.NOT_ASKED;
        if (account.get(Account.CLEAR) == YesNo.NO
                || (none && account.get(Account.CONDITION) == Account.Condition.INCAPABLE)) return Account.Says.UNFIT;
        return says;
    }

    private static int weight(Account.Says says) {
        return switch (says) {
            case NOT_ANSWERED -> 0;
            case UNKNOWN -> 1;
            case NOT_TRACED -> 2;
            case NOT_ASKED -> 3;
            case UNFIT -> 4;
            case DECLINES -> 5;
            case DENIES -> 6;
            case RETRACTS -> 7;
            case WITHDRAWS -> 8;
            case CONFIRMS_NO_SUPPORT -> 9;
            case CONFIRMS -> 10;
        };
    }

    private boolean about(Refs acts, ToldAct act) {
        if (!acts.told()) return true;
        for (String id : acts.ids()) if (in.act(id) == act.index()) return true;
        return false;
    }
}
