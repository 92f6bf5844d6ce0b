package truecount.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final HandClock clock = new HandClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void aNameMayBeWrongFourTimesAndIsRefusedAfterTheFifth() {
        for (int i = 0; i < 4; i++) assertThat(throttle.failed("pat", "a" + i)).isFalse();
        assertThat(throttle.refuses("pat", "elsewhere")).isFalse();

        assertThat(throttle.failed("pat", "a5")).isTrue();

        assertThat(throttle.refuses("pat", "elsewhere")).isTrue();
        assertThat(throttle.refuses("sam", "a5")).isFalse();
    }

    @Test
    void theNameIsFreeAgainAfterFifteenMinutes() {
        for (int i = 0; i < 5; i++) throttle.failed("pat", "a");

        clock.forward(Duration.ofMinutes(15).minusMillis(1));
        assertThat(throttle.refuses("pat", "a")).isTrue();

        clock.forward(Duration.ofMillis(1));
        assertThat(throttle.refuses("pat", "a")).isFalse();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        for (int i = 0; i < 4; i++) throttle.failed("pat", "a");
        throttle.succeeded("pat");
        throttle.failed("pat", "a");

        assertThat(throttle.refuses("pat", "a")).isFalse();
    }

    @Test
    void anAddressIsRefusedAfterFiftyWrongPasswordsForAnyNames() {
        for (int i = 0; i < 49; i++) throttle.failed("name" + i, "a");
        assertThat(throttle.refuses("new", "a")).isFalse();

        throttle.failed("name49", "a");

        assertThat(throttle.refuses("new", "a")).isTrue();
        assertThat(throttle.refuses("new", "b")).isFalse();
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
