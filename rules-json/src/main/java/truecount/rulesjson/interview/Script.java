package truecount.rulesjson.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Question;
import truecount.rules.Rulebook;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Demand;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Threat;
import truecount.rulesjson.AllowedWords;

/** Which question comes next: what gives the story its shape, then what the rules ask, then what could still change it. */
final class Script {

    private Script() {}

    /** The next question over a report that the interview tells from nothing; null once nothing more matters. */
    static @Nullable Put next(Draft draft, String now) {
        if (draft.act() < 0 || draft.moreToTell()) return Put.opening(Opening.KIND, draft, Opening.kinds(), "");
        if (!draft.isReceived()) return Put.opening(Opening.RECEIVED, draft, List.of(), now);
        if (notHeld(draft)) return null;
        Put shape = shape(draft);
        if (shape != null) return shape;
        Put asked = asked(draft);
        if (asked != null) return asked;
        Put late = late(draft);
        if (late != null) return late;
        return open(draft, Opening.MORE) ? Put.opening(Opening.MORE, draft, List.of("no", "yes"), "") : null;
    }

    /** The next question that the rules ask; null if they ask none that has not been put. */
    static @Nullable Put asked(Draft draft) {
        for (Question question : draft.open()) {
            Wanted wanted = Wanted.by(question);
            if (wanted.tell(draft.copy(), Inquiry.UNKNOWN) || wanted.fact() instanceof Fact.Inner) {
                return Put.wanted(wanted, draft);
            }
        }
        return null;
    }

    private static boolean notHeld(Draft draft) {
        return Rulebook.decide(draft.facts()).disposition() == Disposition.NOT_HELD;
    }

    private static boolean open(Draft draft, Opening opening) {
        return !draft.hasAnswered(opening.key(draft.act()));
    }

    private static Telling act(Draft draft) {
        return draft.facts().acts().get(draft.act());
    }

    private static @Nullable Put shape(Draft draft) {
        Telling act = act(draft);
        ActKind kind = ActKind.of(act.shape());
        Telling report = draft.facts().report();
        if (report.silent(Report.BY)) {
            return Put.wanted(
                    new Wanted(
                            report,
                            Report.BY,
                            "",
                            "A report by the victim is treated differently from one by a third party (Crime Recording Rules, pages 7 and 8)."),
                    draft);
        }
        boolean again = draft.act() > 0 && !draft.root().path("people").isEmpty();
        if (again
                && act.silent(Act.TO)
                && open(draft, Opening.SAME)
                && !Openings.victims(kind).isEmpty()) {
            return Put.opening(Opening.SAME, draft, List.of("yes", "no"), "");
        }
        Put people = people(draft, act, kind);
        if (people != null) return people;
        Put facts = facts(draft, act, kind);
        return facts != null ? facts : course(draft);
    }

    /** What is kept up besides the act being told is told in the same breath. */
    private static @Nullable Put course(Draft draft) {
        List<Telling> acts = draft.facts().acts();
        for (Telling other : acts.subList(draft.act() + 1, acts.size())) {
            Put put = facts(draft, other, ActKind.of(other.shape()));
            if (put != null) return put;
        }
        return null;
    }

    private static @Nullable Put facts(Draft draft, Telling act, ActKind kind) {
        for (Fact fact : Openings.facts(kind)) {
            Wanted wanted = new Wanted(act, fact, "", "It decides which rules apply to an act of this kind.");
            if (!Openings.fits(fact, act)) continue;
            if (!act.silent(fact) || draft.hasAnswered(wanted.key()) || apart(act, fact)) continue;
            Put put = Put.wanted(wanted, draft);
            // What kind of incident it is stands in the record, whatever else is said.
            if (kind == ActKind.INCIDENT || matters(draft, put)) return put;
        }
        return null;
    }

    /** What differs from victim to victim is asked by the rules for each. */
    private static boolean apart(Telling act, Fact fact) {
        return fact.perVictim() && act.get(Act.TO).ids().size() > 1;
    }

    private static @Nullable Put people(Draft draft, Telling act, ActKind kind) {
        if (kind == ActKind.IMAGE && act.silent(Act.TO) && open(draft, Opening.WHOSE)) {
            return Put.opening(Opening.WHOSE, draft, OwnPicture.WHOSE, "");
        }
        if (OwnPicture.told(draft) && open(draft, Opening.ASKED)) {
            List<String> askers = new ArrayList<>(Opening.relations());
            askers.add(OwnPicture.NOBODY);
            return Put.opening(Opening.ASKED, draft, askers, "");
        }
        List<String> victims = Openings.victims(kind);
        if (!victims.isEmpty() && act.silent(Act.TO) && open(draft, Opening.TO)) {
            return Put.opening(Opening.TO, draft, victims, "");
        }
        if (!draft.owed().isEmpty() && open(draft, Opening.NUMBER)) {
            return Put.opening(Opening.NUMBER, draft, List.of(), "");
        }
        boolean both = act.get(Act.TO).told() && act.silent(Act.BY);
        Put relation = relation(draft, kind, both);
        if (relation != null) return relation;
        if (kind == ActKind.DEMAND && act.silent(Demand.BACKED_BY) && open(draft, Opening.BACKED)) {
            List<String> threats = new ArrayList<>(AllowedWords.of(Threat.OF));
            threats.remove(Inquiry.UNKNOWN);
            threats.add(Inquiry.NONE);
            return Put.opening(Opening.BACKED, draft, threats, "");
        }
        return null;
    }

    private static @Nullable Put relation(Draft draft, ActKind kind, boolean both) {
        if (Openings.personal(kind) && both && open(draft, Opening.RELATION)) {
            return Put.opening(Opening.RELATION, draft, Opening.relations(), "");
        }
        return null;
    }

    /** What the rules presume when nobody says otherwise, asked only where saying otherwise would change something. */
    private static @Nullable Put late(Draft draft) {
        Telling act = act(draft);
        Refs to = act.get(Act.TO);
        if (to.told() && !to.ids().isEmpty() && act.silent(Act.BY) && open(draft, Opening.RELATION)) {
            Put put = Put.opening(Opening.RELATION, draft, Opening.relations(), "");
            if (matters(draft, put)) return put;
        }
        if (KeptUp.asked(draft) && open(draft, Opening.TIMES)) {
            Put put = Put.opening(Opening.TIMES, draft, List.of(KeptUp.ONCE, KeptUp.MORE), "");
            if (act.shape() == ActKind.INCIDENT.shape() || matters(draft, put)) return put;
        }
        for (Fact fact : draft.pending()) {
            Wanted wanted = new Wanted(act, fact, "", "You said that it applies.");
            if (act.silent(fact) && !draft.hasAnswered(wanted.key())) return Put.wanted(wanted, draft);
        }
        if (!open(draft, Opening.MARKS)) return null;
        String before = essence(draft);
        List<String> marks = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            Draft tried = draft.copy();
            Marks.tryOut(mark, tried);
            if (readable(tried) && !essence(tried).equals(before)) marks.add(mark.word());
        }
        if (marks.isEmpty()) return null;
        marks.add(Inquiry.NONE);
        return Put.opening(Opening.MARKS, draft, marks, "");
    }

    private static boolean readable(Draft draft) {
        try {
            draft.check();
            return true;
        } catch (BadAnswer bad) {
            return false;
        }
    }

    /** Whether the answers to a question lead to different decisions, or to further questions. */
    private static boolean matters(Draft draft, Put put) {
        if (put.inquiry().options().isEmpty()) return true;
        Set<String> endings = new HashSet<>();
        for (Inquiry.Option option : put.inquiry().options()) {
            Draft tried = draft.copy();
            put.answer(tried, option.word());
            if (!readable(tried)) continue;
            if (Rulebook.decide(tried.facts()).disposition() == Disposition.ASK) return true;
            endings.add(essence(tried));
            if (endings.size() > 1) return true;
        }
        return false;
    }

    /** What a decision comes to: how it ends, the crimes with code and flags, and what would be asked next. */
    private static String essence(Draft draft) {
        Decision decision = Rulebook.decide(draft.facts());
        List<String> parts = new ArrayList<>();
        for (Crime crime : decision.crimes()) {
            parts.add("%s %s %d %s %s"
                    .formatted(
                            crime.inClass(),
                            crime.code(),
                            crime.count(),
                            crime.attempted(),
                            new HashSet<>(crime.flags())));
        }
        for (Question question : decision.ask()) parts.add(question.path());
        parts.sort(String::compareTo);
        return decision.disposition().word() + decision.action() + decision.fraud() + parts;
    }
}
