package truecount.app.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after too many wrong passwords a sign-in name, or an address, has to wait.
 *
 * <p>Kept in memory and bounded. A restart forgets it, which costs a guesser more than it gains him.
 */
final class SignInThrottle {

    /** Wrong passwords for one name within the window before it is refused. */
    static final int MOST_FOR_A_NAME = 5;

    /** Wrong passwords from one address within the window before it is refused: many people may share one. */
    static final int MOST_FOR_AN_ADDRESS = 50;

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, ArrayDeque<Instant>> failures = new LinkedHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether an attempt is refused before its password is looked at. */
    synchronized boolean refuses(String name, String address) {
        return recent("name " + name) >= MOST_FOR_A_NAME || recent("address " + address) >= MOST_FOR_AN_ADDRESS;
    }

    /** Counts a wrong password; true when this one shut the door on the name. */
    synchronized boolean failed(String name, String address) {
        add("name " + name);
        add("address " + address);
        return recent("name " + name) == MOST_FOR_A_NAME;
    }

    /** Forgets the wrong passwords for a name after a right one. Those from the address stay. */
    synchronized void succeeded(String name) {
        failures.remove("name " + name);
    }

    private int recent(String key) {
        ArrayDeque<Instant> times = failures.get(key);
        if (times == null) return 0;
        Instant since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.peekFirst().isAfter(since)) times.removeFirst();
        if (times.isEmpty()) failures.remove(key);
        return times.size();
    }

    private void add(String key) {
        ArrayDeque<Instant> times = failures.computeIfAbsent(key, k -> new ArrayDeque<>());
        times.addLast(clock.instant());
        if (times.size() > MOST_FOR_AN_ADDRESS) times.removeFirst();
        if (failures.size() > MOST_KEYS)
            failures.remove(failures.keySet().iterator().next());
    }
}
