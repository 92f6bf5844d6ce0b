package truecount.synthetic;

import truecount.synthetic.Situation.Sex;

/**
 * Somebody who does not exist.
 *
 * @param ref the reference under which both systems know the person
 * @param first first name
 * @param last last name
 * @param sex female or male
 * @param age age in years at the force's first day
 */
record Person(String ref, String first, String last, Sex sex, int age) {

    String name() {
        return first + " " + last;
    }

    boolean female() {
        return sex == Sex.FEMALE;
    }

    /** Whether a situation that calls for such a person could have happened to this one. */
    boolean fits(Situation.Cast cast) {
        return fits(cast.sex()) && age >= cast.youngest() && age <= cast.oldest();
    }

    /** Whether the sex is the one that a part calls for. */
    boolean fits(Sex wanted) {
        return wanted == Sex.EITHER || wanted == sex;
    }

    /** The same person with an age and sex that a situation calls for. */
    Person as(Situation.Cast cast, Dice dice) {
        Sex wanted = cast.sex() == Sex.EITHER ? sex : cast.sex();
        String name = wanted == sex ? first : dice.pick(Names.all().get(wanted == Sex.FEMALE ? "female" : "male"));
        return new Person(ref + "X", name, last, wanted, dice.between(cast.youngest(), cast.oldest()));
    }
}
