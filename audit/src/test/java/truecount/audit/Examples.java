package truecount.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Small made-up things that several specifications need. */
final class Examples {

    static final OffenceClass ASSAULT = new OffenceClass("8N", Set.of("8N"), OffenceGroup.VIOLENCE);
    static final OffenceClass ASSAULT_BY_CODE =
            new OffenceClass("008/06", Set.of("8N", "8S", "8T"), OffenceGroup.VIOLENCE);
    static final OffenceClass CONSTABLE_ASSAULT = new OffenceClass("8S", Set.of("8S"), OffenceGroup.VIOLENCE);
    static final OffenceClass RAPE = new OffenceClass("19C", Set.of("19C"), OffenceGroup.SEXUAL);
    static final OffenceClass THEFT = new OffenceClass("49", Set.of("49"), OffenceGroup.OTHER);

    private Examples() {}

    static Plan plan(int records) {
        return new Plan(
                "Recording accuracy, January to June 2026",
                "Wexshire",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                records,
                0.95,
                StrataRule.TYPE_AND_LINK,
                AllocationRule.PROPORTIONAL,
                Map.of(),
                false,
                null,
                null);
    }

    static Unit unit(String key, String stratum, LinkedCrimes linked) {
        return new Unit(key, stratum, linked, 0);
    }
}
