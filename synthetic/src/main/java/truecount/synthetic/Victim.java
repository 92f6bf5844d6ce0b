package truecount.synthetic;

import org.jspecify.annotations.Nullable;
import truecount.synthetic.Conduct.Recorded;

/**
 * Against whom a crime is recorded.
 *
 * @param type PERSON, BUSINESS (a public body too) or STATE
 * @param ref the victim's reference, the same in every record; empty for the state
 * @param person the person; null where it is none
 */
record Victim(String type, String ref, @Nullable Person person) {

    /** Below this age a parent or guardian speaks for the victim. */
    private static final int SPEAKS_FOR_ITSELF = 16;

    /** The victim of a record that was made for a report. */
    static Victim of(Report report, Recorded recorded) {
        Scene scene = report.scene();
        if (recorded.offence().stateBased()) {
            return new Victim("STATE", "", null);
        }
        boolean first = recorded.victim() == 1;
        if (first && report.situation().facts().toOrganisation()) {
            return new Victim("BUSINESS", scene.place().addressRef().replace('A', 'B'), null);
        }
        Person person = first ? scene.victim() : scene.other();
        return new Victim("PERSON", person.ref(), person);
    }

    /** Whether the crime is against the state. */
    boolean isState() {
        return ref.isEmpty();
    }

    /** The age in years; empty where it is no person. */
    String age() {
        return person == null ? "" : Integer.toString(person.age());
    }

    /** F or M; empty where it is no person. */
    String gender() {
        return person == null ? "" : person.female() ? "F" : "M";
    }

    /** Whether it hangs on this victim's own wish whether police action is supported. */
    boolean maySupportOrNot() {
        return person != null && person.age() >= SPEAKS_FOR_ITSELF;
    }
}
