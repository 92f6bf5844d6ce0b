package truecount.rules.offences;

import truecount.rules.Answer;
import truecount.rules.Citation;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Person;
import truecount.rules.facts.Range;
import truecount.rules.facts.Sexual;
import truecount.rules.facts.Sexual.Did;
import truecount.rules.facts.YesNo;
import truecount.rules.lists.Offence;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** Rape and attempted rape, by the sex and age of the victim (CRR26 pp.61-63). */
final class Rapes {

    private static final String[] FEMALE = {"19C", "19D", "19E"};
    private static final String[] MALE = {"19F", "19G", "19H"};
    private static final String[] FEMALE_CODES = {"019/08", "019/07", "019/16"};
    private static final String[] FEMALE_ATTEMPTS = {"019/12", "019/11", "019/18"};
    private static final String[] MALE_CODES = {"019/10", "019/09", "019/17"};
    private static final String[] MALE_ATTEMPTS = {"019/14", "019/13", "019/19"};

    private Rapes() {}

    /** Penetration with a penis without consent, or of a child under 13 whatever was said. */
    static boolean rape(ToldAct act, int victim) {
        return act.kind() == ActKind.SEXUAL
                && act.get(Sexual.DID).has(Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH)
                && (SexualOffences.without(act.get(Sexual.CONSENT, victim))
                        || act.age(victim).under(13) == YesNo.YES);
    }

    /** The first question whose answer the class still needs, or the registrar where nobody can say; silence if none. */
    static Answer missing(ToldAct act, int victim) {
        if (victim == Story.NOBODY) {
            return act.toTold()
                    ? new Answer.ForRegistrar("The class needs the sex and age of a victim whom nobody names.")
                    : ActRule.ask(act, Act.TO);
        }
        switch (act.in().sex(victim)) {
            case NOT_ANSWERED -> {
                return Answer.ask(act.in().personAt(victim), Person.SEX);
            }
            case UNKNOWN -> {
                return new Answer.ForRegistrar("The class needs the victim's sex, which cannot be told.");
            }
            case FEMALE, MALE -> {}
        }
        return missingAge(act, victim);
    }

    private static Answer missingAge(ToldAct act, int victim) {
        Range age = act.age(victim);
        YesNo under13 = age.under(13);
        YesNo under16 = age.under(16);
        if (under13 == YesNo.UNKNOWN || under16 == YesNo.UNKNOWN)
            return new Answer.ForRegistrar("The class needs the victim's age, which cannot be told.");
        boolean open = under13 == YesNo.NOT_ANSWERED || under16 == YesNo.NOT_ANSWERED;
        return open ? Answer.ask(act.in().personAt(victim), Person.AGE) : Answer.Silence.DOES_NOT_APPLY;
    }

    /** Rape is counted for each person who penetrated; those who cannot be told apart make one more crime in all. */
    static final class Rape extends ActRule {
        Rape() {
            super(
                    ActKind.SEXUAL,
                    Per.VICTIM,
                    Citation.crr(62, "19C to 19H Rape"),
                    Citation.crr(62, "19J and 19K Rape: multiple undefined offenders"));
        }

        @Override
        public Answer apply(ToldAct act, int victim) {
            if (!act.get(Sexual.DID).has(Did.PENIS_IN_VAGINA_ANUS_OR_MOUTH)) return none();
            if (!rape(act, victim)) return doubtful(act, victim);
            Answer missing = missing(act, victim);
            if (missing.speaks()) return missing;
            int known = toldApart(act);
            boolean male = act.in().sex(victim) == Person.Sex.MALE;
            int band = SexualOffences.band(act, victim);
            String code = (male
                            ? (act.attempted() ? MALE_ATTEMPTS : MALE_CODES)
                            : (act.attempted() ? FEMALE_ATTEMPTS : FEMALE_CODES))
                    [band];
            Answer crimes = new Answer.Discloses(
                    Offence.of((male ? MALE : FEMALE)[band], code),
                    victim,
                    known,
                    act.attempted(),
                    "One crime for each person who penetrated the victim.");
            if (!undefined(act)) return crimes;
            Answer others = new Answer.Discloses(
                    Offence.of(male ? "19K" : "19J", code),
                    victim,
                    1,
                    act.attempted(),
                    "One crime in all for the offenders whom the victim cannot tell apart.");
            return known == 0 ? others : new Answer.Both(crimes, others);
        }

        private static Answer doubtful(ToldAct act, int victim) {
            return switch (act.get(Sexual.CONSENT, victim)) {
                case NOT_ANSWERED -> ask(act, Sexual.CONSENT, victim);
                case UNKNOWN ->
                    new Answer.Reported(
                            "N100/01",
                            act.in().count(victim),
                            "Whether there was consent cannot be told: a reported incident until it is confirmed.");
                case GIVEN, NOT_GIVEN, DISPUTED, PRESSURED, INCAPABLE -> none();
            };
        }

        private static int toldApart(ToldAct act) {
            int people = 0;
            for (int person : act.by())
                if (!blurred(act, person)) people += act.in().count(person);
            // Of several who took part only those who penetrated are counted, where their number is told.
            return act.by().length == 0 || !undefined(act)
                    ? (int) act.get(Sexual.PENETRATORS).or(Math.max(1, people))
                    : people;
        }

        private static boolean undefined(ToldAct act) {
            for (int person : act.by()) if (blurred(act, person)) return true;
            return false;
        }

        private static boolean blurred(ToldAct act, int person) {
            return person >= 0 && act.in().personAt(person).get(Person.KNOWN) == Person.Known.NOT_TOLD_APART;
        }
    }
}
