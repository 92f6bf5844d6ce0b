package truecount.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29",
        "2026-09-14T08:30, 2026-09-14T08:30",
        "2026-09-14 08:30, 2026-09-14T08:30",
        "2026-09-14T08:30:15, 2026-09-14T08:30:15",
        "2026-09-14T08:30:15.123, 2026-09-14T08:30:15.123",
        "2026-09-14 08:30:15.123, 2026-09-14T08:30:15.123",
        "2026-09-14T08:30Z, 2026-09-14T08:30Z",
        "2026-09-14T08:30:15+01:00, 2026-09-14T08:30:15+01:00",
        "2026-09-14T08:30-07:00, 2026-09-14T08:30-07:00",
        "2026-09-14T08:30:15.5+05:30, 2026-09-14T08:30:15.500+05:30",
        "2026-09-14T08:30:15+01:00[Europe/London], 2026-09-14T08:30:15+01:00[Europe/London]",
    })
    void readsEveryUsualShape(String text, String read) {
        assertThat(IsoTime.read(text)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-04-31T10:00",
                "2026-04-01T24:00",
                "2026-04-01T10:60",
                "2026-04-01T10",
                "2026-04-01X10:00",
                "2026-4-1",
                "01/04/2026",
                "MARCH 6, 2020",
                "2026-04-01T10:00+99:00",
                "20x6-04-01",
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> IsoTime.read(text)).isInstanceOf(DateTimeException.class);
    }
}
