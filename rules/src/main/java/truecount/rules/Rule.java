package truecount.rules;

import java.util.List;

/** One point of the recording rules: where it is printed and on which days it holds. */
public interface Rule {

    /** The name of the rule, which is the point it makes. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** Where it is printed, the deciding place first; more than one where the documents contradict each other. */
    List<Citation> sources();

    /** The days on which it holds. */
    InForce inForce();

    /** Whether it is a general rule or the rule of an offence. */
    Rank rank();
}
