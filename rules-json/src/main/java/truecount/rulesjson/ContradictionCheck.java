package truecount.rulesjson;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Named;
import truecount.rules.facts.Person;
import truecount.rules.facts.Range;
import truecount.rules.facts.RegisterEntry;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Tie;
import truecount.rules.facts.When;
import truecount.rules.lists.CrimeClass;
import truecount.rules.lists.OffenceList;

/** Facts that cannot both be true, and codes that no list has. */
final class ContradictionCheck {

    private static final Pattern CODE = Pattern.compile("[0-9]{3}/[0-9]{2}");
    private static final Pattern REPORTED = Pattern.compile("N100/0[1-3]|N300/0[1-8]");
    private static final Pattern IN_CLASS =
            Pattern.compile("[0-9]{1,3}([A-Z]|/[0-9]{1,2})?|NFIB[0-9]{1,2}[A-Z]?|N100(/0[1-3])?|N300(/0[1-8])?");

    private final Facts facts;

    private ContradictionCheck(Facts facts) {
        this.facts = facts;
    }

    static void check(Facts facts) {
        ContradictionCheck check = new ContradictionCheck(facts);
        check.codes();
        check.ties();
        check.ages();
    }

    private void codes() {
        for (Telling record : facts.records()) {
            if (told(record, RegisterEntry.CLASS)) {
                inClass(record.get(RegisterEntry.CLASS), record.path(RegisterEntry.CLASS));
            }
            if (told(record, RegisterEntry.CODE)) {
                code(record.get(RegisterEntry.CODE), record.path(RegisterEntry.CODE));
            }
        }
        for (Telling act : facts.acts()) {
            if (act.shape() != ActKind.NAMED.shape() || !told(act, Named.OFFENCE)) continue;
            named(act.get(Named.OFFENCE), act.path(Named.OFFENCE));
        }
    }

    private static boolean told(Telling about, Fact fact) {
        return !about.silent(fact) && !about.unknown(fact, "");
    }

    private static void named(String told, String path) {
        if (told.equals(Named.NOT_NOTIFIABLE)
                || CrimeClass.exists(told)
                || !OffenceList.classesOf(told).isEmpty()) return;
        throw new BadFacts(
                path,
                "\"%s\" is no class and no Home Office code of the notifiable offence list of 2026-27; allowed: a class such as 13 or 33A, a code such as 083/02, \"%s\" or \"unknown\"."
                        .formatted(told, Named.NOT_NOTIFIABLE));
    }

    private static void inClass(String told, String path) {
        if (IN_CLASS.matcher(told).matches()) return;
        throw new BadFacts(
                path,
                "\"%s\" is no class of offence; allowed: a class such as 8N or 4/1, NFIB3A, N100/01 or N300/01, or where a code may stand, a Home Office code such as 008/06."
                        .formatted(told));
    }

    private static void code(String told, String path) {
        if (REPORTED.matcher(told).matches()) return;
        if (!CODE.matcher(told).matches()) {
            throw new BadFacts(
                    path,
                    "\"%s\" is no Home Office code; allowed: a code such as 008/06, N100/01 to N100/03, or N300/01 to N300/08."
                            .formatted(told));
        }
        if (OffenceList.classesOf(told).isEmpty()) {
            throw new BadFacts(
                    path,
                    "\"%s\" is not on the notifiable offence list of 2026-27; look the code up there, or leave it out."
                            .formatted(told));
        }
    }

    private void ties() {
        for (Telling tie : facts.ties()) {
            List<String> between = tie.get(Tie.BETWEEN).ids();
            if (!tie.silent(Tie.BETWEEN) && tie.get(Tie.BETWEEN).told() && between.size() != 2) {
                throw new BadFacts(
                        tie.path(Tie.BETWEEN),
                        "A tie joins two people; %d are named. Tell one tie for each two.".formatted(between.size()));
            }
        }
    }

    /** The age told is the age at the act, so it must fit the day of birth on the day of an act that is told. */
    private void ages() {
        for (Telling act : facts.acts()) {
            When when = act.get(Act.WHEN);
            if (!when.told()) continue;
            for (Telling person : facts.people()) {
                String id = person.get(Person.ID);
                boolean takesPart = act.get(Act.TO).ids().contains(id)
                        || act.get(Act.BY).ids().contains(id);
                if (takesPart) age(person, when);
            }
        }
    }

    private static void age(Telling person, When when) {
        When born = person.get(Person.BORN);
        Range age = person.get(Person.AGE);
        if (!born.told() || !age.told()) return;
        long least = years(born.latest(), when.earliest());
        long most = years(born.earliest(), when.latest());
        if (age.most() < least || age.least() > most) {
            throw new BadFacts(
                    person.path(Person.AGE),
                    "The age contradicts the day of birth, by which the person was %d to %d at the act."
                            .formatted(Math.max(0, least), Math.max(0, most)));
        }
    }

    private static long years(LocalDateTime born, LocalDateTime on) {
        return ChronoUnit.YEARS.between(born.toLocalDate(), on.toLocalDate());
    }
}
