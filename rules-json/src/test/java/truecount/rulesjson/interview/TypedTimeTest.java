package truecount.rulesjson.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times as a call handler types them, on 1 December 2026 at 15:00. */
class TypedTimeTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 1, 15, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30/11/26 9.30           | 2026-11-30T09:30",
                "30/11/2026 09:30        | 2026-11-30T09:30",
                "30.11.2026 9:30         | 2026-11-30T09:30",
                "30-11-26, 0930          | 2026-11-30T09:30",
                "30 11 26 9.30pm         | 2026-11-30T21:30",
                "30 Nov 26 at 9 am       | 2026-11-30T09:00",
                "30th november 2026 12am | 2026-11-30T00:00",
                "14:10                   | 2026-12-01T14:10",
                "2.10pm                  | 2026-12-01T14:10",
                "today 14:10             | 2026-12-01T14:10",
                "yesterday at 23.59      | 2026-11-30T23:59",
                "2026-11-30T09:30        | 2026-11-30T09:30",
                "2026-11-30 09:30        | 2026-11-30T09:30",
                "1/12/2026 15:00         | 2026-12-01T15:00",
                "25/10/2026 00:59        | 2026-10-25T00:59",
                "25/10/2026 01:30 BST    | 2026-10-25T01:30+01:00",
                "25/10/2026 1.30am gmt   | 2026-10-25T01:30+00:00",
                "25/10/2026 02:00        | 2026-10-25T02:00",
                "29/3/2026 00:59 GMT     | 2026-03-29T00:59",
                "29/3/2026 02:00         | 2026-03-29T02:00"
            })
    void readsAMoment(String typed, String kept) {
        assertThat(TypedTime.moment(typed, NOW)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4/5/2026  | 2026-05-04",
                "4/5/26    | 2026-05-04",
                "4/5/87    | 1987-05-04",
                "4 May 2026 | 2026-05-04",
                "yesterday | 2026-11-30",
                "5/2026    | 2026-05",
                "May 2026  | 2026-05",
                "2026-05   | 2026-05",
                "2026      | 2026"
            })
    void readsAsMuchOfATimeAsIsKnown(String typed, String kept) {
        assertThat(TypedTime.time(typed, NOW)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29/3/2026 01:00     | 29 March 2026, 01:00 did not exist: the clocks went forward over it.",
                "29/3/2026 1.59am    | 29 March 2026, 01:59 did not exist: the clocks went forward over it.",
                "25/10/2026 01:00    | 25 October 2026, 01:00 came twice, when the clocks went back: add BST for the first or GMT for the second.",
                "25/10/2026 01:59    | 25 October 2026, 01:59 came twice, when the clocks went back: add BST for the first or GMT for the second.",
                "4/5/2026 09:10 GMT  | 4 May 2026, 09:10 was not in GMT here."
            })
    void refusesAnHourThatDidNotExistAndAsksWhichOfTwo(String typed, String words) {
        assertThatThrownBy(() -> TypedTime.moment(typed, NOW)).hasMessage(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15:01", "1/12/2026 15:01", "2/12/2026 09:00", "1/1/2030 00:00"})
    void refusesAReportInTheFuture(String typed) {
        assertThatThrownBy(() -> TypedTime.moment(typed, NOW))
                .isInstanceOf(BadAnswer.class)
                .hasMessageContaining("lies in the future; now it is 1 December 2026, 15:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/11/2026 09:30", "30/13/2026", "30/11/2026 25:00", "30/11/2026 9.60", "13pm"})
    void refusesWhatDoesNotExist(String typed) {
        assertThatThrownBy(() -> TypedTime.time(typed, NOW))
                .isInstanceOf(BadAnswer.class)
                .hasMessageContaining("is no day or time that exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "30/11", "3pm-ish", "30/11/2026 9", "May", "12345", "1.5", ""})
    void refusesWhatIsNoTime(String typed) {
        assertThatThrownBy(() -> TypedTime.moment(typed, NOW)).isInstanceOf(BadAnswer.class);
    }

    /** A report told already has no now: two digits are of this century, and a time alone is no moment. */
    @Test
    void readsWithoutNow() {
        assertThat(TypedTime.time("4/5/26 9.30", null)).isEqualTo("2026-05-04T09:30");
        assertThatThrownBy(() -> TypedTime.time("14:10", null)).isInstanceOf(BadAnswer.class);
    }
}
