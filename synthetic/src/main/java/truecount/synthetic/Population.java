package truecount.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Scene.Place;
import truecount.synthetic.Situation.Cast;
import truecount.synthetic.Situation.Sex;

/**
 * The people of a force's area, with who lives with whom, who was whose partner until when, and who is whose neighbour.
 *
 * <p>Nobody is kept: a household follows from the seed and its number, so that the same people come back in later
 * incidents and memory does not grow with the population. Households of even and odd number are neighbours.
 */
final class Population {

    private static final int TRIES = 80;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final long households;
    private final LocalDate from;
    private final int days;

    /** Two people and how they are connected. */
    record Pair(Person victim, Person suspect, Household home) {}

    private Population(long seed, long households, LocalDate from, int days) {
        this.seed = seed;
        this.households = households;
        this.from = from;
        this.days = days;
    }

    /** The people of a force; 1.7 households for each incident of a year, as in Northamptonshire. */
    static Population of(ForcePlan plan) {
        double years = plan.months() / 12.0;
        long households = Math.max(4000, Math.round(plan.incidents() / years * 1.7));
        int days = (int) (plan.lastDay().toEpochDay() - plan.from().toEpochDay()) + 1;
        return new Population(Dice.head(plan.seed() + "|people"), households, plan.from(), days);
    }

    /** The victim and the suspect of a report, connected as its situation says. */
    Pair pair(Situation situation, LocalDate day, Dice dice) {
        Cast cast = situation.victim();
        Tie tie = situation.facts().tie();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Household home = household(draw(situation.once(), dice));
            @Nullable Pair pair = pairIn(home, tie, cast, day, dice);
            if (pair != null
                    && pair.victim().fits(cast)
                    && pair.suspect().fits(situation.suspect())
                    && !pair.victim().first().equals(pair.suspect().first())) {
                return pair;
            }
        }
        Household home = household(draw(true, dice));
        Person suspect = suspect(home, tie, dice);
        return new Pair(
                home.first().as(cast, dice),
                suspect.fits(situation.suspect())
                        ? suspect
                        : suspect.as(new Cast(situation.suspect(), suspect.age(), suspect.age()), dice),
                home);
    }

    private @Nullable Pair pairIn(Household home, Tie tie, Cast cast, LocalDate day, Dice dice) {
        @Nullable Person second = home.second();
        @Nullable Person child = home.child();
        return switch (tie) {
            case PARTNER -> second != null && home.together(day) ? couple(home, second, cast, dice) : null;
            case FORMER_PARTNER -> second != null && home.parted(day) ? couple(home, second, cast, dice) : null;
            case FAMILY ->
                cast.oldest() < 16
                        ? child == null ? null : new Pair(child, home.grown(), home)
                        : new Pair(home.first(), home.grown(), home);
            case RESPONSIBLE ->
                child == null
                        ? null
                        : new Pair(child, second != null && dice.chance(0.5) ? second : home.first(), home);
            case NEIGHBOUR, KNOWN, STRANGER, NONE ->
                new Pair(dice.pick(home.members()), suspect(home, tie, dice), home);
        };
    }

    private static Pair couple(Household home, Person second, Cast cast, Dice dice) {
        // Four victims in five of domestic abuse are women, unless the situation says otherwise.
        boolean first = home.first().female();
        Person woman = first ? home.first() : second;
        Person other = first ? second : home.first();
        boolean reversed = cast.sex() != Sex.FEMALE && dice.chance(cast.sex() == Sex.MALE ? 1 : 0.2);
        return reversed ? new Pair(other, woman, home) : new Pair(woman, other, home);
    }

    private Person suspect(Household home, Tie tie, Dice dice) {
        return switch (tie) {
            case NEIGHBOUR -> household(home.index() ^ 1).first();
            // Everybody knows three others with whom there may be trouble.
            case KNOWN ->
                household(Math.floorMod(mix(home.index() * 3 + dice.below(3)), households))
                        .grown();
            case PARTNER, FORMER_PARTNER, FAMILY, RESPONSIBLE, STRANGER, NONE ->
                household(often(dice)).grown();
        };
    }

    /** A household; some are drawn far more often than others unless each is to be as likely as the next. */
    private long draw(boolean even, Dice dice) {
        return even ? (long) (households * dice.unit()) : often(dice);
    }

    /** Half of the time any household, else one of those that come back time and again, which live all over the area. */
    private long often(Dice dice) {
        boolean any = dice.chance(0.5);
        double share = dice.unit();
        long rank = (long) (households * (any ? share : share * share));
        return any ? rank : Math.floorMod(mix(rank + 3_000_000_000L), households);
    }

    /** The household of a number. */
    Household household(long index) {
        Dice dice = Dice.from(mix(index));
        List<String> surnames = Names.all().get("surname");
        String surname = dice.pick(surnames);
        Person first = person(index, 1, surname, dice.chance(0.5), dice.between(19, 82), dice);
        boolean couple = dice.chance(0.66);
        boolean sameSex = dice.chance(0.03);
        Person second = person(
                index,
                2,
                dice.chance(0.6) ? surname : dice.pick(surnames),
                first.female() == sameSex,
                Math.max(18, first.age() + dice.between(-6, 6)),
                dice);
        // Of five couples one parts before or in the period.
        @Nullable LocalDate split = dice.chance(0.3) ? from.plusDays(dice.between(-900, days)) : null;
        int grownAge =
                first.age() > 42 ? first.age() - dice.between(19, 24) : Math.max(18, first.age() + dice.between(-5, 5));
        Person grown = person(index, 3, surname, dice.chance(0.35), grownAge, dice);
        int childAge = dice.between(1, 17);
        boolean parent = first.age() - childAge >= 18 && first.age() - childAge <= 45 && dice.chance(0.8);
        Person child = person(index, 4, surname, dice.chance(0.5), childAge, dice);
        return new Household(
                index,
                place(index),
                first,
                couple ? second : null,
                couple ? split : null,
                grown,
                parent ? child : null);
    }

    private static Person person(long index, int member, String surname, boolean female, int age, Dice dice) {
        String first = dice.pick(Names.all().get(female ? "female" : "male"));
        return new Person("P-%07x%d".formatted(index, member), first, surname, female ? Sex.FEMALE : Sex.MALE, age);
    }

    /** Where a household lives; sixty of them share a street. */
    Place place(long index) {
        Dice dice = Dice.from(mix(index / 60 + 7_000_000_000L));
        List<String> towns = Names.all().get("town");
        int town = dice.below(towns.size());
        String street = dice.pick(Names.all().get("street"));
        int number = (int) (index % 60) * 2 + 1 + (int) (index / 60 % 2);
        return place(number + " " + street, street, town, dice);
    }

    /** Where a shop, a school or another place that everybody knows is. */
    Place known(String name, long branch) {
        Dice dice = Dice.from(mix(Dice.head("place|" + name) + branch));
        String street = dice.pick(Names.all().get("street"));
        return place(
                name + ", " + street, street, dice.below(Names.all().get("town").size()), dice);
    }

    private static Place place(String address, String street, int town, Dice dice) {
        String townName = Names.all().get("town").get(town);
        return new Place(
                "A-%07x".formatted(Dice.head(address + townName) >>> 36),
                address,
                street,
                FictionalRanges.postcode(town + 1, dice),
                townName,
                "EX%d%d".formatted(town + 1, dice.between(1, 6)));
    }

    /** The mobile number of a person: the same in every log, and nobody's in life. */
    String phone(Person person) {
        return FictionalRanges.mobile(Dice.from(mix(Dice.head("phone|" + person.ref()))));
    }

    private long mix(long value) {
        long z = ((value + 1) * PRIME) ^ seed;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
