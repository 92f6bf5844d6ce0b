package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What makes up 95% of the crime that the police of England and Wales record happens in Exampleshire, about as often: by
 * group as in 2018, by class as in the spring of 2017, the newest tables that are held.
 */
class CrimeMixTest {

    private static final PublishedMix PUBLISHED = PublishedMix.all();
    private static final PublishedClasses CLASSES = PublishedClasses.all();

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
        assertThat(PUBLISHED.shares().making(0.95))
                .startsWith("Violence without injury", "Criminal damage and arson")
                .contains("Miscellaneous crimes against society", "Theft from the person")
                .doesNotContain("Homicide", "Death or serious injury caused by illegal driving");
    }

    @Test
    void everyGroupThatMakesUp95PerCentHappensAboutAsOftenAsWasPublished() {
        Map<String, Integer> made = required(true);
        double all = made.values().stream().mapToInt(count -> count).sum();

        assertThat(PUBLISHED.shares().making(0.95))
                .allSatisfy(group -> assertThat(made.getOrDefault(group, 0) / all)
                        .as("%s, published %.3f", group, PUBLISHED.shares().of(group))
                        .isBetween(
                                PUBLISHED.shares().of(group) / 2,
                                PUBLISHED.shares().of(group) * 2));
    }

    @Test
    void withTheNextTwoGroupsItComesTo99PerCent() {
        Map<String, Integer> made = required(true);

        assertThat(PUBLISHED.shares().making(0.99))
                .allSatisfy(group -> assertThat(made).containsKey(group));
    }

    @Test
    void thirtyEightClassesMakeUp95PerCent() {
        assertThat(CLASSES.shares().making(0.95))
                .hasSize(38)
                .startsWith("105A", "8N", "46", "49")
                .endsWith("11A");
    }

    @Test
    void everyClassThatMakesUp95PerCentHappensAboutAsOftenAsWasPublished() {
        Map<String, Integer> made = required(false);
        double all = made.values().stream().mapToInt(count -> count).sum();

        assertThat(CLASSES.shares().making(0.95)).allSatisfy(kind -> {
            double published = CLASSES.shares().of(kind);
            assertThat(PublishedClasses.count(kind, made) / all)
                    .as("%s %s, published %.4f", kind, CLASSES.title(kind), published)
                    .isBetween(published / 2, published * 2);
        });
    }

    /** Forgery, offences in prison and what is notifiable and stands in no class of its own. */
    @Test
    void ofTheClassesThatBringItTo99PerCentOnlyThreeDoNotHappen() {
        Map<String, Integer> made = required(false);

        assertThat(CLASSES.shares().making(0.99))
                .filteredOn(kind -> PublishedClasses.count(kind, made) == 0)
                .containsExactlyInAnyOrder("61", "69", "99");
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
