package truecount.rules.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import truecount.rules.Answer;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Damage;
import truecount.rules.facts.Entry;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Person;
import truecount.rules.facts.Place;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Telling;
import truecount.rules.facts.Thing;
import truecount.rules.lists.Offence;
import truecount.rules.lists.Unit;
import truecount.rules.offences.ActRule;
import truecount.rules.told.Story;
import truecount.rules.told.ToldAct;

/** How many crimes one act makes under the general rule of a class: one for each of what the class counts. */
final class Units {

    /** Brothel-keeping and outraging public decency have no victim: one crime for an offender or group (pp.12, 49, 71). */
    private static final Set<String> PER_GROUP = Set.of("024/19", "066/21");

    private final Story in;
    private final Groups groups;

    Units(Story in, Groups groups) {
        this.in = in;
        this.groups = groups;
    }

    /** What is counted, for whom, and how many of it. */
    record Counted(Object unit, int victim, int number) {}

    List<Counted> of(ToldAct act, ActRule rule, int target, Answer.Discloses found) {
        Offence offence = found.offence();
        Unit unit = PER_GROUP.contains(offence.code())
                ? Unit.OFFENDER_OR_GROUP
                : offence.in().unit();
        int offenders = Groups.offenders(act);
        int each = Groups.independent(act) ? offenders : 1;
        if (found.number() > 0) {
            return List.of(new Counted(
                    unitKey(act, found.victim()), found.victim(), found.number() * in.count(found.victim())));
        }
        return switch (unit) {
            case OFFENDER -> List.of(new Counted(group(act), found.victim(), offenders));
            case OFFENDER_OR_GROUP -> List.of(new Counted(group(act), found.victim(), each));
            case INCIDENT -> List.of(new Counted(act, victimOf(act, target, rule, found), 1));
            case UNITS -> List.of(new Counted(List.of(act, found.victim()), found.victim(), in.count(found.victim())));
            case VICTIM, PENETRATOR, VICTIM_OR_OFFENDER, VICTIM_OR_ONE -> victims(act, rule, target, found, each);
            case HOUSEHOLD -> households(act, each);
            case BUILDING ->
                List.of(new Counted(
                        placeKey(act), first(occupiers(act)), Math.max(1, in.count(first(occupiers(act))))));
            case SHOP -> shops(act, rule.per() == ActRule.Per.THING ? target : 0);
            case OWNER -> {
                Counted keeper = keeper(act, offence, target, each);
                yield keeper != null ? List.of(keeper) : ownersOf(act, rule, offence, target, each);
            }
            case FAMILY_OWNER -> ownersOf(act, rule, offence, target, each);
        };
    }

    private Object group(ToldAct act) {
        return "group " + groups.of(act);
    }

    private static Object unitKey(ToldAct act, int victim) {
        return victim < 0 ? act : Integer.valueOf(victim);
    }

    private int victimOf(ToldAct act, int target, ActRule rule, Answer.Discloses found) {
        if (found.victim() >= 0) return found.victim();
        if (rule.per() == ActRule.Per.VICTIM) return target;
        return act.to().length > 0 ? act.to()[0] : first(owners(act, target));
    }

    private List<Counted> victims(ToldAct act, ActRule rule, int target, Answer.Discloses found, int each) {
        int victim = found.victim() >= 0 ? found.victim() : rule.per() == ActRule.Per.VICTIM ? target : -1;
        if (victim < 0 && rule.per() != ActRule.Per.VICTIM && act.to().length > 0) {
            List<Counted> all = new ArrayList<>(act.to().length);
            for (int person : act.to()) all.add(new Counted(unitKey(act, person), person, in.count(person) * each));
            return all;
        }
        return List.of(new Counted(victim < 0 ? "unnamed" : unitKey(act, victim), victim, in.count(victim) * each));
    }

    private static int first(int[] people) {
        return people.length == 0 ? -1 : people[0];
    }

    /** The people who occupy the building of an act, or to whom it was done. */
    int[] occupiers(ToldAct act) {
        Telling building = building(act);
        Refs occupier = building.get(Place.OCCUPIER);
        if (occupier.told() && !occupier.ids().isEmpty()) return in.peopleNamed(occupier);
        if (act.to().length > 0) return act.to();
        return owners(act, 0);
    }

    Telling building(ToldAct act) {
        Fact.Inner fact = act.kind() == ActKind.ENTRY
                ? Entry.INTO
                : act.kind() == ActKind.DAMAGE ? Damage.BUILDING : truecount.rules.facts.Act.WHERE;
        return in.place(act.told().get(fact));
    }

    private List<Counted> households(ToldAct act, int each) {
        Telling building = building(act);
        boolean letSingly = switch (building.get(Place.TYPE)) {
            case ROOM_LET_SINGLY, HALL_ROOM -> true;
            default -> false;
        };
        int[] people = occupiers(act);
        if (people.length == 0) return List.of(new Counted("home", -1, each));
        List<Counted> all = new ArrayList<>(people.length);
        boolean several = letSingly;
        for (int person : people) several |= in.count(person) > 1 || in.is(person) == Person.Is.HOUSEHOLD;
        if (!several) return List.of(new Counted(in.household(people[0]), people[0], each));
        for (int person : people) {
            int home = letSingly ? person : in.household(person);
            all.add(new Counted(home, person, in.count(person) * each));
        }
        return all;
    }

    /** The owners of a thing: as told, else who had it, else to whom the act was done, else who occupies the place. */
    int[] owners(ToldAct act, int thing) {
        if (thing >= 0 && thing < act.things().size()) {
            Telling told = act.things().get(thing);
            Refs owner = told.get(Thing.OWNER);
            if (owner.told() && !owner.ids().isEmpty()) return in.peopleNamed(owner);
            Refs had = told.get(Thing.HAD_BY);
            if (had.told() && !had.ids().isEmpty()) return in.peopleNamed(had);
        }
        if (act.to().length > 0) return act.to();
        Refs occupier = in.place(act.told()
                        .get(act.kind() == ActKind.DAMAGE ? Damage.BUILDING : truecount.rules.facts.Act.WHERE))
                .get(Place.OCCUPIER);
        return occupier.told() ? in.peopleNamed(occupier) : new int[0];
    }

    private boolean ownTold(ToldAct act, int thing) {
        if (thing < 0 || thing >= act.things().size()) return false;
        Telling told = act.things().get(thing);
        return told.get(Thing.OWNER).told() || told.get(Thing.HAD_BY).told();
    }

    /**
     * Theft from a vehicle is counted by who owns the vehicle, robbery of a business by the business and not by who was held
     * up, arson by whose property was meant to burn (pp.72, 76, 84); null for other classes.
     */
    private int @Nullable [] countedBy(ToldAct act, Offence offence, int thing) {
        if (offence.in().code().equals("45") && act.to().length > 0) return act.to();
        if (offence.in().code().equals("34A") && !ownTold(act, thing)) return businesses(act);
        if (!offence.in().code().startsWith("56")) return null;
        Refs meant = act.told().get(Damage.INTENDED_OWNERS);
        return meant.ids().isEmpty() ? null : in.peopleNamed(meant);
    }

    private int @Nullable [] businesses(ToldAct act) {
        int[] bodies = new int[act.to().length];
        int found = 0;
        for (int person : act.to()) if (in.body(person)) bodies[found++] = person;
        return found == 0 ? null : Arrays.copyOf(bodies, found);
    }

    private static int things(ToldAct act, int thing) {
        return (int) Math.max(1, act.things().get(thing).get(Thing.COUNT).or(1));
    }

    private List<Counted> ownersOf(ToldAct act, ActRule rule, Offence offence, int target, int each) {
        boolean family = offence.in().unit() == Unit.FAMILY_OWNER;
        int thing = rule.per() == ActRule.Per.THING ? target : 0;
        int @Nullable [] counted = countedBy(act, offence, thing);
        int[] people = counted == null ? owners(act, thing) : counted;
        if (people.length == 0) return List.of(new Counted("owner", -1, each));
        // Several owners told of one thing own it jointly; of several things, or where it was done to each, each owns
        // their own.
        int reach =
                counted == null && ownTold(act, thing) ? Math.min(things(act, thing), people.length) : people.length;
        List<Counted> all = new ArrayList<>(reach);
        for (int i = 0; i < reach; i++) {
            int owner = family ? in.household(people[i]) : people[i];
            all.add(new Counted(owner, people[i], in.count(people[i]) * each));
        }
        return all;
    }

    /** Whoever has custody of another's things counts as their owner for other theft (p.82); null if nobody has. */
    private @Nullable Counted keeper(ToldAct act, Offence offence, int thing, int each) {
        boolean told = offence.in().code().equals("49")
                && thing >= 0
                && thing < act.things().size();
        if (!told || act.things().get(thing).get(Thing.HAD_BY).ids().isEmpty()) return null;
        int keeper = first(in.peopleNamed(act.things().get(thing).get(Thing.HAD_BY)));
        return new Counted(keeper, keeper, in.count(keeper) * each);
    }

    private Object placeKey(ToldAct act) {
        Telling building = building(act);
        while (!building.get(Place.WITHIN).isEmpty()) building = in.place(building.get(Place.WITHIN));
        return building.silent(Place.ID) ? act : "building " + building.get(Place.ID);
    }

    /**
     * One crime for each shop unit (p.79): a place tells the shop; where none is told, each business whose goods they were, or to
     * which it was done, is a shop, and many told in one line are as many.
     */
    private List<Counted> shops(ToldAct act, int thing) {
        int[] owners = owners(act, thing);
        boolean placed = !act.where().silent(Place.ID) || !act.where().silent(Place.TYPE);
        if (placed || owners.length < 2 || ownTold(act, thing)) {
            int number = act.where().silent(Place.ID) ? Math.max(1, in.count(first(owners))) : 1;
            return List.of(new Counted(shopKey(act, owners), first(owners), number));
        }
        List<Counted> all = new ArrayList<>(owners.length);
        for (int owner : owners) if (in.body(owner)) all.add(new Counted("shop of " + owner, owner, in.count(owner)));
        return all.isEmpty()
                ? List.of(new Counted(shopKey(act, owners), first(owners), Math.max(1, in.count(first(owners)))))
                : all;
    }

    private Object shopKey(ToldAct act, int[] owners) {
        Telling shop = act.where();
        while (!shop.get(Place.WITHIN).isEmpty()) shop = in.place(shop.get(Place.WITHIN));
        if (!shop.silent(Place.ID)) return "shop " + shop.get(Place.ID);
        // A place told in place and joined to no other is a place of its own.
        return shop.silent(Place.TYPE) ? "shop of " + first(owners) : act;
    }
}
