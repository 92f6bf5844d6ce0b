package truecount.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import truecount.rules.facts.ActKind;
import truecount.rules.lists.Sources;
import truecount.rules.lists.Timeline;

/** Coverage in time: every day has one answer for every subject. */
class TimelineTest {

    private static final LocalDate A_YEAR_AHEAD = LocalDate.of(2027, 11, 24);

    @Test
    void everyDayHasExactlyOneAnswerForEverySubject() {
        for (String subject : Timeline.subjects()) {
            for (LocalDate day = Timeline.FIRST_DAY; day.isBefore(A_YEAR_AHEAD); day = day.plusDays(1)) {
                Timeline one = Timeline.on(subject, day);
                assertThat(one.says()).as("%s on %s", subject, day).isNotBlank();
                if (!day.isBefore(InForce.FIRST_HELD_DAY) && !day.isAfter(InForce.LAST_HELD_DAY))
                    assertThat(one.answer()).as("%s on %s", subject, day).isEqualTo(Timeline.Answer.HELD);
            }
        }
        assertThat(Timeline.subjects()).hasSizeGreaterThan(10);
    }

    @Test
    void theBookDecidesExactlyWhereTheTimelineHoldsTheText() {
        for (LocalDate day = LocalDate.of(2014, 1, 1); day.isBefore(A_YEAR_AHEAD); day = day.plusDays(1)) {
            Timeline.Answer answer = Timeline.recordingOn(day);
            boolean held = !day.isBefore(LocalDate.of(2023, 6, 1)) && day.isBefore(LocalDate.of(2027, 4, 1));
            boolean outside = day.isBefore(LocalDate.of(2023, 5, 1)) || !day.isBefore(LocalDate.of(2027, 4, 1));
            Timeline.Answer expected =
                    held ? Timeline.Answer.HELD : outside ? Timeline.Answer.NOT_HELD : Timeline.Answer.REGISTRAR;
            assertThat(answer).as(day.toString()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SEXUAL, 2015-12-31, ''",
        "SEXUAL, 2016-01-01, N100/03.",
        "SEXUAL, 2017-03-31, N100/03.",
        "SEXUAL, 2017-04-01, another force area",
        "COURSE, 2015-12-28, was not an offence yet",
        "COURSE, 2015-12-29, 008/67",
        "VIOLENCE, 2022-06-06, were not an offence",
        "VIOLENCE, 2022-06-07, 008/77",
        "VIOLENCE, 2017-03-31, were not an offence",
        "VIOLENCE, 2017-04-01, was class 8S; on another emergency worker it had no class of its own",
        "VIOLENCE, 2020-04-01, 8T",
        "ENTRY, 2017-03-31, ''",
        "ENTRY, 2017-04-01, business and community",
        "ENTRY, 2023-04-01, unconnected buildings",
        "DISORDER, 2023-04-30, still notifiable",
        "EXPLOITATION, 2015-07-30, ''",
        "EXPLOITATION, 2015-07-31, class 106",
        "EXPLOITATION, 2019-04-01, N200",
        "TAKING, 2020-01-01, 24 August 2024",
        "SEXUAL, 2023-05-01, ''",
        "SEXUAL, 2023-06-01, ''",
        "COMPUTER, 2020-01-01, ''",
    })
    void saysWhatIsKnownOfADayWhoseTextIsNotHeld(ActKind kind, LocalDate day, String words) {
        String said = Timeline.known(day, EnumSet.of(kind)).toString();

        if (words.isEmpty()) assertThat(said).isEqualTo("[]");
        else assertThat(said).contains(words);
    }

    @Test
    void refusesSubjectsAndDaysBeforeItBegins() {
        assertThatThrownBy(() -> Timeline.on("recording", LocalDate.of(2015, 3, 31)))
                .hasMessage("timeline.csv has no recording on 2015-03-31");
        assertThatThrownBy(() -> Timeline.on("weather", Timeline.FIRST_DAY))
                .hasMessage("timeline.csv has no weather on 2015-04-01");
    }

    @Test
    void isTheTimelineThatTheSourcesName() {
        assertThat(Sources.fingerprints().get("timeline.csv"))
                .isEqualTo(Sources.of("TL").sha256());
    }

    @Test
    void everyListOfTheBookHasAFingerprint() {
        assertThat(Sources.fingerprints().keySet())
                .containsAll(Set.copyOf(List.of("outcomes.csv", "time-limits.csv", "nsir-categories.csv")));
    }
}
