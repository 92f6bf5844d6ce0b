package truecount.synthetic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people and the place of one report. None of them exists: surnames, streets, towns, shops and schools are made up,
 * numbers come from the ranges that Ofcom keeps for drama, postcodes from an area that is not in use, number plates
 * begin with a letter that is never issued.
 *
 * @param names what the log calls them, by the names that templates use
 * @param place where it happened
 * @param victim the victim
 * @param suspect the suspect
 * @param other somebody else who was there: a second victim, a friend, a neighbour
 * @param callerRef the caller's reference
 * @param phone the caller's number
 */
record Scene(
        Map<String, String> names,
        Place place,
        Person victim,
        Person suspect,
        Person other,
        String callerRef,
        String phone) {

    /** Where something happened. */
    record Place(String addressRef, String address, String street, String postcode, String town, String beat) {}

    private static final Names NAMES = Names.all();

    private static final List<String> THINGS = List.of("shop", "pub", "carehome", "vehicle", "park", "product");

    /** A scene for a situation on a day. */
    static Scene set(Situation situation, Population people, LocalDate day, Dice dice) {
        Map<String, String> names = new HashMap<>(64);
        Population.Pair pair = people.pair(situation, day, dice);
        Person victim = pair.victim();
        Person suspect = pair.suspect();
        put(names, "victim", victim.first(), victim.last());
        put(names, "suspect", suspect.first(), suspect.last());
        Person other = other(people.household(pair.home().index() ^ 1), pair);
        put(names, "other", other.first(), other.last());
        pronouns(names, victim.female(), "she", "her", "hers");
        pronouns(names, suspect.female(), "he", "him", "his");
        names.put("male", victim.female() ? "female" : "male");
        names.put("smale", suspect.female() ? "female" : "male");
        names.put("spouse", suspect.female() ? "wife" : "husband");
        names.put("son", suspect.female() ? "daughter" : "son");
        names.put("age", Integer.toString(victim.age()));
        @Nullable Person child = pair.home().child();
        names.put("childage", Integer.toString(child == null || child.age() < 11 ? dice.between(11, 16) : child.age()));
        names.put("child", child == null ? dice.pick(NAMES.get(dice.chance(0.5) ? "female" : "male")) : child.first());
        names.put("mate", dice.pick(NAMES.get(dice.chance(0.5) ? "female" : "male")));
        names.put("professional", dice.pick(NAMES.get("female")) + " " + dice.pick(NAMES.get("surname")));
        for (String thing : THINGS) {
            names.put(thing, dice.pick(NAMES.get(thing)));
        }
        names.put("school", dice.pick(NAMES.get(victim.age() < 11 ? "primary" : "secondary")));
        Place place = place(situation, names, people, pair.home());
        names.put("street", place.street());
        names.put("town", place.town());
        names.put("address", place.address());
        names.put("postcode", place.postcode());
        names.put("nextdoor", people.place(pair.home().index() ^ 1).address());
        String phone = people.phone(victim);
        names.put("phone", phone);
        names.put("otherphone", dice.chance(0.7) ? people.phone(other) : FictionalRanges.landline(dice));
        names.put("vrm", FictionalRanges.plate(dice));
        names.put("email", victim.first().toLowerCase(Locale.ROOT) + dice.between(10, 99) + "@" + mailHost(dice));
        names.put("amount", Integer.toString(dice.between(2, 60) * 5));
        boolean victimCalls = situation.facts().reporter() == Reporter.VICTIM;
        return new Scene(
                names,
                place,
                victim,
                suspect,
                other,
                victimCalls ? victim.ref() : other.ref(),
                victimCalls ? phone : names.getOrDefault("otherphone", ""));
    }

    /** Somebody from next door, by a first name that nobody else in the scene has. */
    private static Person other(Household nextDoor, Population.Pair pair) {
        Person grown = nextDoor.grown();
        boolean distinct = !grown.first().equals(pair.victim().first())
                && !grown.first().equals(pair.suspect().first());
        return distinct ? grown : nextDoor.first();
    }

    /** What happens to a shop or in a school or home happens there, and anything else where the victim lives. */
    private static Place place(Situation situation, Map<String, String> names, Population people, Household home) {
        String facts = situation.facts().where();
        if (facts.isEmpty()) {
            return home.place();
        }
        return people.known(names.getOrDefault(facts, ""), home.index() % 3);
    }

    private static String mailHost(Dice dice) {
        return dice.pick(List.of("example.com", "example.org", "example.net"));
    }

    /** The same scene with one more thing that can be named. */
    Scene with(String name, String value) {
        Map<String, String> more = new HashMap<>(names);
        more.put(name, value);
        return new Scene(more, place, victim, suspect, other, callerRef, phone);
    }

    private static void put(Map<String, String> names, String part, String first, String last) {
        names.put(part, first + " " + last);
        names.put(part + "-first", first);
        names.put(part + "-last", last);
    }

    private static void pronouns(Map<String, String> names, boolean female, String... keys) {
        List<String> words = female ? List.of("she", "her", "her") : List.of("he", "him", "his");
        for (int i = 0; i < keys.length; i++) {
            names.put(keys[i], words.get(i));
        }
    }
}
