package truecount.rules.told;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Damage;
import truecount.rules.facts.Deception;
import truecount.rules.facts.Driving;
import truecount.rules.facts.Entry;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Handling;
import truecount.rules.facts.Many;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Range;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Report;
import truecount.rules.facts.Request;
import truecount.rules.facts.Taking;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.facts.Threat;
import truecount.rules.facts.Vehicle;
import truecount.rules.facts.When;

/** The facts of one report with every name resolved: people and acts are numbers, places and things are found. */
public final class Story {

    /** The number of a victim whom nobody names. */
    public static final int NOBODY = -1;

    private static final int[] NO_PEOPLE = {};

    private static final Telling NO_PLACE = Telling.of(Place.PLACE, "");

    private final Facts facts;
    private final When heard;
    private final LocalDateTime received;
    private final LocalDate day;
    private final Numbers peopleById;
    private final Numbers actsById;
    private final Telling[] people;
    private final String[] ids;
    private final ToldAct[] acts;
    private final Ties ties;

    /** Resolves the names of a report; the facts have been checked by whoever read them. */
    public Story(Facts facts) {
        this.facts = facts;
        When heard = facts.report().get(Report.RECEIVED);
        this.heard = heard;
        this.received = heard.earliest();
        When rulesOn = facts.decide().get(Request.RULES_ON);
        this.day = rulesOn.told() ? rulesOn.earliest().toLocalDate() : received.toLocalDate();
        this.people = facts.people().toArray(new Telling[0]);
        this.ids = new String[people.length];
        for (int i = 0; i < people.length; i++) {
            ids[i] = people[i].get(Person.ID);
        }
        this.peopleById = new Numbers(ids);
        this.acts = new ToldAct[facts.acts().size()];
        String[] names = new String[acts.length];
        for (int i = 0; i < acts.length; i++) names[i] = facts.acts().get(i).get(Act.ID);
        this.actsById = new Numbers(names);
        for (int i = 0; i < acts.length; i++) acts[i] = resolve(i, facts.acts().get(i));
        for (ToldAct act : acts) act.link(during(act), act(act.told().get(Act.IN_ORDER_TO)));
        this.ties = new Ties(this);
    }

    /** The act during which another was done; a death told beside one drive that killed is the death of that drive. */
    private int during(ToldAct act) {
        int told = act(act.told().get(Act.DURING));
        if (told >= 0 || act.kind() != ActKind.DEATH) return told;
        int found = -1;
        for (ToldAct other : acts) {
            if (other.kind() != ActKind.DRIVING || !other.get(Driving.RESULT).has(Driving.Result.DEATH)) continue;
            if (found >= 0) return -1;
            found = other.index();
        }
        return found;
    }

    private ToldAct resolve(int index, Telling told) {
        ActKind kind = ActKind.of(told.shape());
        Fact.@Nullable Inner of = thingsOf(kind);
        return new ToldAct(this, index, kind, told, of == null ? List.of() : things(told.get(of)));
    }

    private static Fact.@Nullable Inner thingsOf(ActKind kind) {
        return switch (kind) {
            case TAKING -> Taking.WHAT;
            case ENTRY -> Entry.TOOK;
            case VEHICLE -> Vehicle.OF;
            case DAMAGE -> Damage.WHAT;
            case DECEPTION -> Deception.GOODS;
            case HANDLING -> Handling.WHAT;
            case THREAT -> Threat.ABOUT_PROPERTY;
            case VIOLENCE, COMMUNICATION, COURSE, SEXUAL, IMAGE, COMPUTER, DEMAND, POSSESSION -> null;
            case DRIVING, BREACH, DISORDER, DETENTION, EXPLOITATION, NEGLECT, JUSTICE -> null;
            case ENDANGERMENT, DEATH, INCIDENT, NAMED -> null;
        };
    }

    private List<Telling> things(List<Telling> told) {
        if (told.isEmpty()) return List.of();
        List<Telling> found = new ArrayList<>(told.size());
        for (Telling thing : told) found.add(named(thing, facts.things(), Thing.ID, Thing.KIND));
        return found;
    }

    /** A place told in place or by name; the empty place if nothing was told. */
    public Telling place(List<Telling> told) {
        return told.isEmpty() ? NO_PLACE : named(told.get(0), facts.places(), Place.ID, Place.TYPE);
    }

    private static Telling named(Telling told, List<Telling> list, Fact.Text id, Fact other) {
        if (told.silent(id) || !told.silent(other)) return told;
        String name = told.get(id);
        for (Telling one : list) if (one.get(id).equals(name)) return one;
        return told;
    }

    int[] people(Refs refs) {
        if (refs.ids().isEmpty()) return NO_PEOPLE;
        int[] found = new int[refs.ids().size()];
        for (int i = 0; i < found.length; i++) found[i] = person(refs.ids().get(i));
        return found;
    }

    /** The number of the person with this id; NOBODY if there is none. */
    public int person(String id) {
        return peopleById.of(id);
    }

    /** The people named. */
    public int[] peopleNamed(Refs refs) {
        return people(refs);
    }

    int act(Refs refs) {
        if (refs.ids().isEmpty()) return -1;
        return act(refs.ids().get(0));
    }

    /** The number of the act with this id; -1 if there is none. */
    public int act(String id) {
        return actsById.of(id);
    }

    /** The facts as told. */
    public Facts facts() {
        return facts;
    }

    /** When police first heard, to the hour that the clocks showed twice. */
    public When heard() {
        return heard;
    }

    /** When police first heard. */
    public LocalDateTime received() {
        return received;
    }

    /** The day whose rules are read. */
    public LocalDate day() {
        return day;
    }

    /** Every act. */
    public ToldAct[] acts() {
        return acts;
    }

    /** The relations between people. */
    public Ties ties() {
        return ties;
    }

    /** How many people and bodies are told. */
    public int crowd() {
        return people.length;
    }

    /** One person or body. */
    public Telling personAt(int person) {
        return people[person];
    }

    /** The id of a person; empty for nobody. */
    public String id(int person) {
        return person < 0 ? "" : ids[person];
    }

    /** What the person is. */
    public Person.Is is(int person) {
        return person < 0 ? Person.Is.NOT_ANSWERED : people[person].get(Person.IS);
    }

    /** Whether it is a firm, charity, public body or society. */
    public boolean body(int person) {
        return switch (is(person)) {
            case BUSINESS, CHARITY, PUBLIC_BODY, SOCIETY -> true;
            case NOT_ANSWERED, UNKNOWN, PERSON, HOUSEHOLD, JOINT_OWNERS, GROUP_AS_ONE -> false;
        };
    }

    /** For how many alike the person stands. */
    public int count(int person) {
        return person < 0 ? 1 : (int) people[person].get(Person.COUNT).or(1);
    }

    /** The standing of a person. */
    public Many<Person.Standing> standing(int person) {
        return person < 0 ? Many.notAnswered() : people[person].get(Person.STANDING);
    }

    /** The sex of a person. */
    public Person.Sex sex(int person) {
        return person < 0 ? Person.Sex.NOT_ANSWERED : people[person].get(Person.SEX);
    }

    /** The household or common owner to which a person belongs; the person if there is none. */
    public int household(int person) {
        if (person < 0) return person;
        Refs refs = people[person].get(Person.HOUSEHOLD);
        int found = refs.ids().isEmpty()
                ? ties.housemate(person)
                : person(refs.ids().get(0));
        return found < 0 ? person : found;
    }

    /** The age of a person at an act, from the age told or the day of birth. */
    public Range age(int person, ToldAct act) {
        if (person < 0) return Range.NOT_ANSWERED;
        Range told = people[person].get(Person.AGE);
        When born = people[person].get(Person.BORN);
        if (told.told() || !born.told()) return told;
        When when = act.told().get(Act.WHEN);
        LocalDateTime first = when.told() ? when.earliest() : received;
        LocalDateTime last = when.told() ? when.latest() : received;
        return Range.between(years(born.latest(), first), years(born.earliest(), last));
    }

    private static long years(LocalDateTime born, LocalDateTime on) {
        return Math.max(0, ChronoUnit.YEARS.between(born.toLocalDate(), on.toLocalDate()));
    }
}
