package truecount.audit;

import java.util.Collections;
import java.util.Set;

/**
 * What a crime is recorded as, or should have been.
 *
 * <p>Exports carry either a class of the notifiable offence list ("8N") or a Home Office code ("008/06"). A code can
 * stand for several classes, so two of them agree when they share one.
 *
 * @param written the class or code as the file gave it
 * @param classes the classes it can stand for; only {@code written} itself when it is on no list
 * @param group the group of offences it belongs to
 */
public record OffenceClass(String written, Set<String> classes, OffenceGroup group) {

    /** Keeps its own copy of the classes. */
    public OffenceClass {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("'%s' must stand for at least one class".formatted(written));
        }
        classes = Set.copyOf(classes);
    }

    /** Whether both can stand for the same class. */
    public boolean agreesWith(OffenceClass other) {
        return !Collections.disjoint(classes, other.classes);
    }
}
