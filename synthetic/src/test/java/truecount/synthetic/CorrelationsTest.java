package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.synthetic.FullYear.Seen;

/** What moves the errors of a force is there to be found in the year as it was brought about. */
class CorrelationsTest {

    private static final ForceCalendar CALENDAR = ForceCalendar.of(FullYear.PLAN);
    private static final Staff STAFF = CALENDAR.staff();

    @TempDir
    Path dir;

    /** How often something goes wrong in reports of one kind, for one time in those of the other. */
    private static double ratio(Predicate<Seen> here, Predicate<Seen> there) {
        return rate(here) / rate(there);
    }

    private static double rate(Predicate<Seen> where) {
        List<Seen> some = FullYear.seen().stream().filter(where).toList();
        assertThat(some.size()).isGreaterThan(500);
        return some.stream().filter(Seen::wrong).count() / (double) some.size();
    }

    private static LocalDate day(Seen seen) {
        return seen.at().toLocalDate();
    }

    private static boolean within(Seen seen, LocalDate first, int days) {
        return !day(seen).isBefore(first) && day(seen).isBefore(first.plusDays(days));
    }

    private static boolean weekend(Seen seen) {
        return day(seen).getDayOfWeek() == DayOfWeek.SATURDAY || day(seen).getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Test
    void oneTeamIsWorseThanTheOthers() {
        assertThat(ratio(
                        seen -> seen.duty().team() == 'C',
                        seen -> "ADE".indexOf(seen.duty().team()) >= 0))
                .isBetween(1.25, 1.9);
    }

    @Test
    void thatTeamsNightShiftIsWorst() {
        assertThat(ratio(
                        seen -> seen.duty().team() == 'C' && seen.duty().shift().equals("night"),
                        seen -> seen.duty().team() == 'C'
                                && !seen.duty().shift().equals("night")))
                .isBetween(1.2, 2.2);
    }

    @Test
    void errorsRiseWithTheBacklog() {
        assertThat(ratio(
                        seen -> seen.duty().backlog() > 1.15,
                        seen -> seen.duty().backlog() < 0.85))
                .isBetween(1.3, 2.2);
    }

    @Test
    void theTrainingWeekLowersThem() {
        LocalDate monday = STAFF.trainingWeek();
        double before = rate(seen -> within(seen, monday.minusDays(90), 90)) / load(monday.minusDays(90), 90);
        double after = rate(seen -> within(seen, monday.plusDays(7), 60)) / load(monday.plusDays(7), 60);

        assertThat(after / before).isBetween(0.65, 0.9);
    }

    /** Mean backlog over some days, so that a change is not taken for that of the load. */
    private static double load(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days))
                .mapToDouble(CALENDAR::backlog)
                .average()
                .orElseThrow();
    }

    @Test
    void theNewRecordSystemRaisesThemAndTheyRecover() {
        LocalDate change = CALENDAR.newSystem();
        double before = rate(seen -> within(seen, change.minusDays(45), 45)) / load(change.minusDays(45), 45);
        double justAfter = rate(seen -> within(seen, change, 20)) / load(change, 20);
        double recovered = rate(seen -> within(seen, change.plusDays(45), 40)) / load(change.plusDays(45), 40);

        assertThat(justAfter / before).isBetween(1.4, 2.2);
        assertThat(recovered / before).isBetween(0.8, 1.25);
    }

    @Test
    void newStartersErrMoreThanOldHands() {
        assertThat(ratio(
                        seen -> STAFF.isNew(seen.duty().officer(), day(seen)),
                        seen -> !STAFF.isNew(seen.duty().officer(), day(seen))))
                .isBetween(1.4, 2.4);
    }

    @Test
    void thoseWhoMissedTheTrainingErrMoreThanThoseWhoHadIt() {
        // Teams C and B differ for reasons of their own; whoever is new does too.
        Predicate<Seen> old = seen -> "ADE".indexOf(seen.duty().team()) >= 0
                && day(seen).isAfter(STAFF.trainingWeek().plusDays(Staff.DAYS_NEW))
                && !STAFF.isNew(seen.duty().officer(), day(seen));

        assertThat(ratio(
                        old.and(seen -> !STAFF.trained(seen.duty().officer(), day(seen))),
                        old.and(seen -> STAFF.trained(seen.duty().officer(), day(seen)))))
                .isBetween(1.1, 1.7);
    }

    @Test
    void theRegistrarsFeedbackLowersThemInTheTeamThatGetsIt() {
        Predicate<Seen> since = seen -> !day(seen).isBefore(CALENDAR.feedback());

        assertThat(ratio(
                        since.and(seen -> seen.duty().team() == 'B'),
                        since.and(seen -> "ADE".indexOf(seen.duty().team()) >= 0)))
                .isBetween(0.45, 0.8);
    }

    @Test
    void domesticAbuseIsWorstAtWeekends() {
        assertThat(ratio(seen -> seen.domestic() && weekend(seen), seen -> seen.domestic() && !weekend(seen)))
                .isGreaterThan(1.25)
                .isGreaterThan(
                        ratio(seen -> !seen.domestic() && weekend(seen), seen -> !seen.domestic() && !weekend(seen)));
    }

    @Test
    void whatThereIsToBeFoundIsListedWithItsDays() throws IOException {
        Path force = dir.resolve("force");
        ExampleForce.write("events", 300, force);

        assertThat(Files.readString(force.resolve("events.csv")))
                .contains("training week", "registrar's feedback to team B", "new record system", "new starters");
        assertThat(Files.readAllLines(force.resolve("backlog.csv"))).hasSizeGreaterThan(50);
        assertThat(Files.readAllLines(force.resolve("staff.csv")))
                .hasSize(1 + 5 * 95)
                .first()
                .isEqualTo("collar,role,team,started,trained");
    }
}
