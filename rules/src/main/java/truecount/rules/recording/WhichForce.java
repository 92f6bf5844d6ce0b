package truecount.rules.recording;

import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.facts.Act;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Report;
import truecount.rules.facts.Telling;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Whether the place of an act takes it out of the hands of the force that heard of it (pp.15-16). */
final class WhichForce {

    private final Story in;

    WhichForce(Story in) {
        this.in = in;
    }

    Whether.@Nullable Result test(ToldAct act, Offence offence) {
        Telling place = placeThatCounts(act);
        Whether.@Nullable Result air = inTheAir(place);
        if (air != null) return air;
        if (place.get(Place.BTP) == YesNo.YES
                && !in.facts().report().get(Report.FORCE).contains("Transport")) {
            return Whether.Result.of(
                    Fate.ANOTHER_BODY, GeneralRule.RAILWAYS, "The place is policed by British Transport Police.");
        }
        return switch (place.get(Place.COUNTRY)) {
            case NOT_ANSWERED, UNKNOWN, ENGLAND, WALES -> null;
            case SCOTLAND, NORTHERN_IRELAND ->
                in.facts().report().get(Report.OTHER_FORCE) == Report.OtherForce.DECLINED
                        ? null
                        : Whether.Result.of(
                                Fate.ANOTHER_BODY,
                                GeneralRule.SCOTLAND_OR_NORTHERN_IRELAND,
                                "Referred to the police of the country where it happened.");
            case CHANNEL_ISLANDS_OR_MAN, ABROAD -> abroad(act, offence);
        };
    }

    /** The place of the suspect if it is told, else where it was done, else where the victim was. */
    static Telling placeThatCounts(ToldAct act) {
        if (!act.told().get(Act.SUSPECT_WAS).isEmpty())
            return act.in().place(act.told().get(Act.SUSPECT_WAS));
        if (!act.told().get(Act.WHERE).isEmpty()) return act.where();
        return act.in().place(act.told().get(Act.VICTIM_WAS));
    }

    private Whether.@Nullable Result inTheAir(Telling place) {
        return switch (place.get(Place.FLIGHT)) {
            case NOT_ANSWERED, UNKNOWN -> null;
            case ARRIVING_FROM_ABROAD ->
                place.get(Place.BRITISH_REGISTERED) == YesNo.YES && !place.silent(Place.DEPARTED_FORCE)
                        ? departed(place)
                        : Whether.Result.of(
                                Fate.ANOTHER_BODY,
                                GeneralRule.IN_THE_AIR,
                                "A flight arriving from abroad is a crime-related incident only.");
            case INTERNAL_UK, LEAVING_UK -> departed(place);
            case WHOLLY_ABROAD ->
                place.get(Place.BRITISH_REGISTERED) == YesNo.YES
                        ? departed(place)
                        : Whether.Result.of(Fate.ANOTHER_BODY, GeneralRule.IN_THE_AIR, "A flight wholly abroad.");
        };
    }

    private Whether.@Nullable Result departed(Telling place) {
        String force = in.facts().report().get(Report.FORCE);
        String departed = place.get(Place.DEPARTED_FORCE);
        if (departed.isEmpty() || force.isEmpty() || departed.equals(force)) return null;
        return Whether.Result.of(
                Fate.ANOTHER_BODY, GeneralRule.IN_THE_AIR, "The force of the airport of departure records it.");
    }

    private Whether.@Nullable Result abroad(ToldAct act, Offence offence) {
        if (offence.code().equals("008/52")) return null;
        if (offence.in().fraud()) return null;
        if (victimHere(act)) return null;
        boolean violent = offence.in().group().startsWith("Violence");
        if (!violent && !offence.in().group().startsWith("Sexual")) return elsewhere();
        boolean strangled = offence.code().equals("008/77") || offence.code().equals("008/78");
        return switch (national(act)) {
            case NO -> elsewhere();
            case YES -> strangled ? null : forRegistrar();
            case NOT_ANSWERED -> strangled ? askNational(act) : violent ? elsewhere() : forRegistrar();
            case UNKNOWN -> violent && !strangled ? elsewhere() : forRegistrar();
        };
    }

    /** Whether the victim was in England or Wales at the time: where the victim was, else where it was done. */
    private boolean victimHere(ToldAct act) {
        boolean silent = act.told().get(Act.VICTIM_WAS).isEmpty();
        // Where only the suspect is placed, the victim is taken to have been where the report was received.
        if (silent && act.told().get(Act.WHERE).isEmpty()) return true;
        Fact.Inner fact = silent ? Act.WHERE : Act.VICTIM_WAS;
        Place.Country country = in.place(act.told().get(fact)).get(Place.COUNTRY);
        return country == Place.Country.ENGLAND || country == Place.Country.WALES;
    }

    /** Whether a suspect is British or lives here; unknown where nobody is named. */
    private YesNo national(ToldAct act) {
        YesNo found = YesNo.UNKNOWN;
        for (int person : act.by()) {
            if (person < 0) continue;
            YesNo told = in.personAt(person).get(Person.UK_NATIONAL_OR_RESIDENT);
            if (told == YesNo.YES || found == YesNo.UNKNOWN) found = told;
        }
        return found;
    }

    private Whether.Result askNational(ToldAct act) {
        return new Whether.Result(
                Fate.FOR_REGISTRAR,
                GeneralRule.ABROAD,
                "Strangulation abroad is recorded here if the suspect is a British national or resident.",
                new Answer.Ask(in.personAt(act.by()[0]), Person.UK_NATIONAL_OR_RESIDENT, ""));
    }

    private static Whether.Result forRegistrar() {
        return Whether.Result.of(
                Fate.FOR_REGISTRAR,
                GeneralRule.ABROAD,
                "Some offences abroad by British nationals or residents are recorded here: for the registrar.");
    }

    private static Whether.Result elsewhere() {
        return Whether.Result.of(
                Fate.ANOTHER_BODY, GeneralRule.ABROAD, "Done outside England and Wales to someone who was not here.");
    }
}
