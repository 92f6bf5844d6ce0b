package truecount.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who live, or lived, under one roof.
 *
 * @param index its place in the population
 * @param place where it is
 * @param first the first adult
 * @param second the first adult's partner; null for one who lives alone
 * @param split the day on which they parted; null while they are together
 * @param grown a grown-up relative: a son, daughter, brother or sister
 * @param child a child of the household; null where there is none
 */
record Household(
        long index,
        Scene.Place place,
        Person first,
        @Nullable Person second,
        @Nullable LocalDate split,
        Person grown,
        @Nullable Person child) {

    /** Whether the two adults are a couple on a day. */
    boolean together(LocalDate day) {
        return second != null && (split == null || day.isBefore(split));
    }

    /** Whether they were a couple before that day and are none any more. */
    boolean parted(LocalDate day) {
        return second != null && split != null && !day.isBefore(split);
    }

    /** Everybody who might be the victim of something. */
    List<Person> members() {
        @Nullable Person other = second;
        @Nullable Person young = child;
        if (other != null && young != null) {
            return List.of(first, other, grown, young);
        }
        return other != null
                ? List.of(first, other, grown)
                : young != null ? List.of(first, young, grown) : List.of(first, grown);
    }
}
