package truecount.rulesjson;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Entry;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Person;
import truecount.rules.facts.Range;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Tie;
import truecount.rules.facts.When;
import truecount.rules.told.Ties;

/** Facts that cannot both be true. */
final class ContradictionCheck {

    private static final Set<Shape> OF_THE_BODY = Set.of(
            ActKind.VIOLENCE.shape(),
            ActKind.SEXUAL.shape(),
            ActKind.DETENTION.shape(),
            ActKind.EXPLOITATION.shape(),
            ActKind.NEGLECT.shape(),
            ActKind.DEATH.shape());

    private static final Set<Person.Is> BODIES =
            EnumSet.of(Person.Is.BUSINESS, Person.Is.CHARITY, Person.Is.PUBLIC_BODY, Person.Is.SOCIETY);

    private static final Person.Standing[] AT_WORK = {
        Person.Standing.CONSTABLE,
        Person.Standing.POLICE_STAFF,
        Person.Standing.EMERGENCY_WORKER,
        Person.Standing.SCHOOL_STAFF,
        Person.Standing.HEALTH_OR_SOCIAL_CARE,
        Person.Standing.SECURITY_GUARD,
        Person.Standing.JUROR
    };

    private static final int WORKING_AGE = 16;
    private static final int LEAST_AGE_OF_A_PARTNER = 10;

    private final Facts facts;

    private ContradictionCheck(Facts facts) {
        this.facts = facts;
    }

    static void check(Facts facts) {
        ContradictionCheck check = new ContradictionCheck(facts);
        check.ties();
        check.strangers();
        check.ages();
        check.bodies();
        check.entries();
        check.tooYoung();
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

    /** Two people who are anything to each other are no strangers. */
    private void strangers() {
        for (Telling one : facts.ties()) {
            if (one.get(Tie.AS) != Tie.As.STRANGER) continue;
            for (Telling other : facts.ties()) {
                Tie.As as = other.get(Tie.AS);
                boolean same = Set.copyOf(one.get(Tie.BETWEEN).ids())
                        .equals(Set.copyOf(other.get(Tie.BETWEEN).ids()));
                if (!same || as == Tie.As.STRANGER || as == Tie.As.NOT_ANSWERED || as == Tie.As.UNKNOWN) continue;
                throw new BadFacts(
                        one.path(Tie.AS),
                        "The two are told to be strangers here and %s at %s; tell one of them."
                                .formatted(as.word(), other.path(Tie.AS)));
            }
        }
    }

    /** A firm or society has no body that could be hit, touched, held or die. */
    private void bodies() {
        for (Telling act : facts.acts()) {
            if (!OF_THE_BODY.contains(act.shape())) continue;
            for (Telling person : facts.people()) {
                boolean body = BODIES.contains(person.get(Person.IS));
                if (!body || !act.get(Act.TO).ids().contains(person.get(Person.ID))) continue;
                throw new BadFacts(
                        act.path(Act.TO),
                        "\"%s\" is told to be a %s, which has no body; tell the person to whom it was done."
                                .formatted(
                                        person.get(Person.ID),
                                        person.get(Person.IS).word().replace('-', ' ')));
            }
        }
    }

    /** Whoever did not get in did nothing inside. */
    private void entries() {
        for (Telling act : facts.acts()) {
            if (act.shape() != ActKind.ENTRY.shape() || act.get(Entry.ENTERED) != Entry.Entered.NO) continue;
            boolean inside = act.get(Entry.INSIDE)
                    .hasAny(
                            Entry.Inside.STOLE,
                            Entry.Inside.SEARCHED,
                            Entry.Inside.DAMAGED,
                            Entry.Inside.INJURED_SOMEONE);
            if (inside) {
                throw new BadFacts(
                        act.path(Entry.INSIDE),
                        "Nobody got in, says \"entered\", so nothing can have been done inside; tell one of them.");
            }
        }
    }

    /** Work in uniform or on a jury, and a marriage or children, need an age that the person told cannot have. */
    private void tooYoung() {
        for (Telling person : facts.people()) {
            Range age = person.get(Person.AGE);
            if (!age.told()) continue;
            if (age.most() < WORKING_AGE && person.get(Person.STANDING).hasAny(AT_WORK)) {
                throw new BadFacts(
                        person.path(Person.STANDING),
                        "Nobody under %d can be that; tell the age or the standing again.".formatted(WORKING_AGE));
            }
            for (Telling tie : facts.ties()) {
                if (age.most() >= LEAST_AGE_OF_A_PARTNER
                        || !tie.get(Tie.BETWEEN).ids().contains(person.get(Person.ID))) continue;
                boolean parent = tie.get(Tie.AS) == Tie.As.PARENT
                        && tie.get(Tie.BETWEEN).ids().get(0).equals(person.get(Person.ID));
                if (parent || Ties.intimate(tie.get(Tie.AS)) || tie.get(Tie.AS) == Tie.As.CO_PARENTS) {
                    throw new BadFacts(
                            tie.path(Tie.AS),
                            "\"%s\" is told to be under %d; tell the age or the tie again."
                                    .formatted(person.get(Person.ID), LEAST_AGE_OF_A_PARTNER));
                }
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
