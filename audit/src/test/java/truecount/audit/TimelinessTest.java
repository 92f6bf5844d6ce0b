package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinessTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-01T09:00:00Z, 2026-03-02T08:59:59Z, IN_TIME
            2026-03-01T09:00:00Z, 2026-03-02T09:00:00Z, IN_TIME
            2026-03-01T09:00:00Z, 2026-03-02T09:00:01Z, LATE
            2015-04-01T09:00:00Z, 2015-04-02T09:00:01Z, LATE
            2015-03-31T09:00:00Z, 2015-04-01T09:00:01Z, IN_TIME
            2015-03-31T09:00:00Z, 2015-04-03T09:00:00Z, IN_TIME
            2015-03-31T09:00:00Z, 2015-04-03T09:00:01Z, LATE
            2026-03-01T09:00:00Z, 2026-03-01T08:59:59Z, UNTIMED
            """)
    void theLimitIs24HoursFromTheReportAnd72BeforeApril2015(Instant reported, Instant recorded, Timeliness expected) {
        LocalDate day = LocalDate.parse(reported.toString().substring(0, 10));

        assertThat(Timeliness.of(day, reported, recorded)).isEqualTo(expected);
    }

    @Test
    void withoutBothTimesNothingIsSaid() {
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(Timeliness.of(day, null, Instant.EPOCH)).isEqualTo(Timeliness.UNTIMED);
        assertThat(Timeliness.of(day, Instant.EPOCH, null)).isEqualTo(Timeliness.UNTIMED);
    }
}
