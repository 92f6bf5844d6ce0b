package truecount.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import truecount.synthetic.Situation.Cast;
import truecount.synthetic.Situation.Sex;

/**
 * The people and the place of one report. None of them exists: surnames, streets, towns, shops and schools are made up,
 * numbers come from the ranges that Ofcom keeps for drama, postcodes from an area that is not in use, number plates
 * begin with a letter that is never issued.
 *
 * @param names what the log calls them, by the names that templates use
 * @param place where it happened
 * @param victim reference, sex and age of the victim
 * @param suspectRef the suspect's reference
 * @param callerRef the caller's reference
 * @param phone the caller's number
 */
record Scene(Map<String, String> names, Place place, Person victim, String suspectRef, String callerRef, String phone) {

    /** Where something happened. */
    record Place(String addressRef, String postcode, String town, String beat) {}

    /** Somebody, by reference. */
    record Person(String ref, Sex sex, int age) {}

    private static final Names NAMES = Names.all();

    /** A scene for a situation. */
    static Scene set(Situation situation, Dice dice) {
        Map<String, String> names = new HashMap<>();
        Cast cast = situation.victim();
        boolean female = cast.sex() == Sex.FEMALE || (cast.sex() == Sex.EITHER && dice.chance(0.5));
        int age = dice.between(cast.youngest(), cast.oldest());
        boolean suspectFemale = dice.chance(situation.facts().tie().domestic() ? (female ? 0.08 : 0.75) : 0.2);
        String victimFirst = person(names, "victim", female, dice);
        person(names, "suspect", suspectFemale, dice);
        person(names, "other", dice.chance(0.5), dice);
        pronouns(names, female, "she", "her", "hers");
        pronouns(names, suspectFemale, "he", "him", "his");
        names.put("spouse", suspectFemale ? "wife" : "husband");
        names.put("son", suspectFemale ? "daughter" : "son");
        names.put("age", Integer.toString(age));
        names.put("childage", Integer.toString(dice.between(11, 16)));
        names.put("child", dice.pick(dice.chance(0.5) ? NAMES.get("female") : NAMES.get("male")));
        names.put("mate", dice.pick(dice.chance(0.5) ? NAMES.get("female") : NAMES.get("male")));
        names.put("professional", dice.pick(NAMES.get("female")) + " " + dice.pick(NAMES.get("surname")));
        Place place = place(names, dice);
        String phone = FictionalRanges.mobile(dice);
        names.put("phone", phone);
        names.put("otherphone", dice.chance(0.7) ? FictionalRanges.mobile(dice) : FictionalRanges.landline(dice));
        names.put("vrm", FictionalRanges.plate(dice));
        names.put(
                "email",
                victimFirst.toLowerCase(Locale.ROOT) + dice.between(10, 99) + "@"
                        + dice.pick(List.of("example.com", "example.org", "example.net")));
        for (String thing : List.of("shop", "pub", "school", "carehome", "vehicle", "park", "product")) {
            names.put(thing, dice.pick(NAMES.get(thing)));
        }
        names.put("amount", Integer.toString(dice.between(2, 60) * 5));
        String victimRef = reference(dice);
        boolean victimCalls = situation.facts().reporter() == Reporter.VICTIM;
        return new Scene(
                Map.copyOf(names),
                place,
                new Person(victimRef, female ? Sex.FEMALE : Sex.MALE, age),
                reference(dice),
                victimCalls ? victimRef : reference(dice),
                phone);
    }

    /** The same scene with one more thing that can be named. */
    Scene with(String name, String value) {
        Map<String, String> more = new HashMap<>(names);
        more.put(name, value);
        return new Scene(Map.copyOf(more), place, victim, suspectRef, callerRef, phone);
    }

    /** Puts a person on the scene and returns the first name. */
    private static String person(Map<String, String> names, String part, boolean female, Dice dice) {
        String first = dice.pick(NAMES.get(female ? "female" : "male"));
        String last = dice.pick(NAMES.get("surname"));
        names.put(part, first + " " + last);
        names.put(part + "-first", first);
        names.put(part + "-last", last);
        return first;
    }

    private static void pronouns(Map<String, String> names, boolean female, String... keys) {
        List<String> words = female ? List.of("she", "her", "her") : List.of("he", "him", "his");
        for (int i = 0; i < keys.length; i++) {
            names.put(keys[i], words.get(i));
        }
    }

    private static Place place(Map<String, String> names, Dice dice) {
        int town = dice.below(NAMES.get("town").size());
        String street = dice.pick(NAMES.get("street"));
        String address = dice.between(1, 148) + " " + street;
        String postcode = FictionalRanges.postcode(town + 1, dice);
        String townName = NAMES.get("town").get(town);
        names.put("street", street);
        names.put("town", townName);
        names.put("address", address);
        names.put("postcode", postcode);
        names.put("nextdoor", dice.between(1, 148) + " " + street);
        return new Place(
                "A-" + Long.toHexString(Dice.head(address + townName) >>> 28),
                postcode,
                townName,
                "EX%d%d".formatted(town + 1, dice.between(1, 6)));
    }

    private static String reference(Dice dice) {
        return "P-" + Long.toHexString(dice.next() >>> 28);
    }
}
