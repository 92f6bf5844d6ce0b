package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What makes up 95% of the crime that the police of England and Wales record happens in Exampleshire, about as often. The
 * published table that is held stops at offence groups and at 2018; each group stands for its classes.
 */
class CrimeMixTest {

    private static final PublishedMix PUBLISHED = PublishedMix.all();

    private static Map<String, Integer> required(boolean byGroup) {
        Map<String, Integer> counts = new HashMap<>();
        for (FullYear.Seen seen : FullYear.seen()) {
            for (Offence offence : seen.required()) {
                String own = offence.offenceClass();
                counts.merge(byGroup ? PUBLISHED.group(own) : own, 1, Integer::sum);
            }
        }
        return counts;
    }

    @Test
    void theCommonGroupsAreThoseThatTogetherMakeUp95PerCent() {
        assertThat(PUBLISHED.making(0.95))
                .startsWith("Violence without injury", "Criminal damage and arson")
                .contains("Miscellaneous crimes against society", "Theft from the person")
                .doesNotContain("Homicide", "Death or serious injury caused by illegal driving");
    }

    @Test
    void everyGroupThatMakesUp95PerCentHappensAboutAsOftenAsWasPublished() {
        Map<String, Integer> made = required(true);
        double all = made.values().stream().mapToInt(count -> count).sum();

        assertThat(PUBLISHED.making(0.95))
                .allSatisfy(group -> assertThat(made.getOrDefault(group, 0) / all)
                        .as("%s, published %.3f", group, PUBLISHED.share(group))
                        .isBetween(PUBLISHED.share(group) / 2, PUBLISHED.share(group) * 2));
    }

    @Test
    void withTheNextTwoGroupsItComesTo99PerCent() {
        Map<String, Integer> made = required(true);

        assertThat(PUBLISHED.making(0.99)).allSatisfy(group -> assertThat(made).containsKey(group));
    }

    /** One class could not stand for a group in which several are common. */
    @Test
    void everyCommonGroupHasMoreThanOneClassWhereTheListHasMore() {
        Map<String, Integer> made = required(false);

        assertThat(PUBLISHED.making(0.95)).allSatisfy(group -> {
            List<String> classes =
                    PUBLISHED.classes(group).stream().filter(made::containsKey).toList();
            assertThat(classes)
                    .as(group)
                    .hasSizeGreaterThanOrEqualTo(
                            Math.min(2, PUBLISHED.classes(group).size()));
        });
    }

    @Test
    void everyOffenceOfTheForceLiesInAPublishedGroup() {
        assertThat(Offences.all().list())
                .filteredOn(offence -> !offence.reportedIncident())
                .allSatisfy(offence -> assertThat(PUBLISHED.group(offence.offenceClass()))
                        .as(offence.key())
                        .isNotEmpty());
    }

    @Test
    void everyOffenceOfTheForceHappens() {
        Map<String, Integer> made = required(false);

        assertThat(Offences.all().list())
                .filteredOn(offence -> !offence.reportedIncident())
                .extracting(Offence::offenceClass)
                .allSatisfy(own -> assertThat(made).containsKey(own));
    }
}
