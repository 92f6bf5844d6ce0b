package truecount.rules.afterwards;

import java.util.ArrayList;
import java.util.List;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.facts.Act;
import truecount.rules.facts.Disposal;
import truecount.rules.facts.Person;
import truecount.rules.facts.Refs;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.lists.OffenceList;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** What the conditions of an outcome turn on: who is suspected, how the offence is tried, domestic abuse, hate. */
final class RecordedCase {

    private final Story in;
    private final OnRecord on;
    private final String inClass;
    private final String code;
    private final List<String> flags = new ArrayList<>();

    RecordedCase(Story in, OnRecord on, Decision decision) {
        this.in = in;
        this.on = on;
        this.inClass = on.inClass();
        this.code = on.code().isEmpty() ? codeNow(decision) : on.code();
        for (Crime crime : decision.crimes()) flags.addAll(crime.flags());
    }

    /** The code that the facts give the one crime on record, where the record has none. */
    private String codeNow(Decision decision) {
        List<Crime> crimes = decision.crimes();
        return crimes.size() == 1 && crimes.get(0).inClass().equals(inClass)
                ? crimes.get(0).code()
                : "";
    }

    /** Those with whom something was done, else those whom the record names, else those told to have done it. */
    List<Integer> suspects() {
        List<Integer> found = new ArrayList<>();
        for (Telling disposal : on.later(Disposal.DISPOSAL)) add(disposal.get(Disposal.OF), found);
        Telling record = on.record();
        if (found.isEmpty() && record != null) add(record.get(RegisterEntry.OFFENDER), found);
        if (found.isEmpty())
            for (ToldAct act : in.acts()) for (int person : act.by()) if (person >= 0) found.add(person);
        return found;
    }

    private void add(Refs people, List<Integer> to) {
        for (String id : people.ids()) if (in.person(id) >= 0) to.add(in.person(id));
    }

    boolean indictableOnly() {
        return OffenceList.mode(inClass, code).equals("I");
    }

    boolean stateBased() {
        return !code.isEmpty()
                && OffenceList.classesOf(code).contains(inClass)
                && Offence.of(inClass, code).stateBased();
    }

    boolean domesticAbuse() {
        return flags.contains("domestic-abuse");
    }

    boolean hate() {
        for (String flag : flags) if (flag.startsWith("hate-")) return true;
        return false;
    }

    /** Domestic abuse between people who are or were intimate partners. */
    boolean intimateAbuse() {
        if (!domesticAbuse()) return false;
        for (ToldAct act : in.acts())
            for (int by : act.by()) for (int to : act.to()) if (in.ties().intimate(by, to)) return true;
        return false;
    }

    boolean highRisk() {
        for (ToldAct act : in.acts())
            for (int to : act.to()) if (in.standing(to).has(Person.Standing.HIGH_RISK_DOMESTIC)) return true;
        return false;
    }

    boolean childVictim() {
        for (ToldAct act : in.acts())
            for (int to : act.to())
                if (act.age(to).under(18) == YesNo.YES && !act.told().silent(Act.TO)) return true;
        return false;
    }
}
