package truecount.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Happening.Pending;
import truecount.synthetic.Situation.Sequel;

/**
 * Exampleshire: a small force that does not exist, with what it was told, what it recorded, and what it should have
 * recorded. Reports come in from 1 April to 30 September 2026; the exports were made on 19 October 2026.
 *
 * <p>Same seed and same number of incidents, same bytes. Incidents are made one at a time and written at once, so memory
 * does not grow with their number.
 */
public final class ExampleForce {

    /** The seed of the force that comes with the product. */
    public static final String SEED = "exampleshire 2026";

    /** How many incidents the force that comes with the product has. */
    public static final int INCIDENTS = 3000;

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);
    static final ZonedDateTime CUT_OFF = ZonedDateTime.of(2026, 10, 19, 6, 0, 0, 0, ReportTimes.LONDON);

    private static final DateTimeFormatter NUMBER_DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final String seed;
    private final int incidents;
    private final HappeningMaker maker = new HappeningMaker(CUT_OFF);
    private final PriorityQueue<Pending> pending =
            new PriorityQueue<>(Comparator.comparing(Pending::due).thenComparing(Pending::earlierNumber));
    private LocalDate numberedDay = LocalDate.MIN;
    private int serial;

    private ExampleForce(String seed, int incidents) {
        if (incidents < 1) {
            throw new IllegalArgumentException("A force needs at least 1 incident; asked for " + incidents);
        }
        this.seed = seed;
        this.incidents = incidents;
    }

    /**
     * Writes {@code incidents.csv}, {@code crimes.csv} and {@code truth.csv} into a folder, each under its name only once
     * it is whole; with them the mapping, a plan for an audit, and a record-key secret that protects nothing.
     *
     * @param seed any text; the same text gives the same force
     * @param incidents how many incidents, 1 or more
     * @param dir the folder, made if it is not there; files of these names are replaced
     * @return what was written, and how truly it is recorded
     * @throws IllegalArgumentException when there is to be no incident
     * @throws IOException when a file cannot be written; nothing half-written is left behind then
     */
    public static ForceSummary write(String seed, int incidents, Path dir) throws IOException {
        return write(seed, incidents, dir, written -> {});
    }

    /**
     * As {@link #write(String, int, Path)}, telling after each incident how many there are.
     *
     * @param progress told the number of incidents written so far
     */
    public static ForceSummary write(String seed, int incidents, Path dir, LongConsumer progress) throws IOException {
        ExampleForce force = new ExampleForce(seed, incidents);
        try (ForceFiles files = ForceFiles.in(dir)) {
            long[] written = {0};
            force.tell(happening -> {
                files.add(happening);
                progress.accept(++written[0]);
            });
            return files.finish();
        }
    }

    private void tell(Consumer<Happening> listener) {
        ReportTimes times = ReportTimes.of(FIRST_DAY, LAST_DAY);
        for (int index = 0; index < incidents; index++) {
            Dice dice = Dice.of(seed, "incident/" + index);
            ZonedDateTime at = times.at(index, incidents, dice);
            @Nullable Pending due = pending.peek();
            Happening happening;
            if (due != null && due.due().isBefore(at)) {
                pending.remove();
                happening = maker.following(number(due.due()), due, dice);
            } else {
                happening = maker.fresh(number(at), at, Situations.all().draw(at.getHour(), dice), dice);
            }
            expect(happening, dice);
            listener.accept(happening);
        }
    }

    private void expect(Happening happening, Dice dice) {
        Incident incident = happening.incident();
        for (Sequel sequel : incident.situation().follows()) {
            boolean comes = dice.chance(sequel.percent() / 100);
            ZonedDateTime due =
                    incident.reportedAt().plusSeconds(60 + Math.round(dice.delay(sequel.afterHours() * 3600)));
            if (comes
                    && (!sequel.onlyIfRecorded() || !happening.crimes().isEmpty())
                    && !due.toLocalDate().isAfter(LAST_DAY)) {
                pending.add(new Pending(
                        Situations.all().get(sequel.situation()),
                        incident.scene(),
                        due,
                        incident.number(),
                        happening.crimes().isEmpty()
                                ? ""
                                : happening.crimes().get(0).number()));
            }
        }
    }

    /** The next number of the day; numbers skip, because other logs of the day are not in the export. */
    private String number(ZonedDateTime at) {
        if (!at.toLocalDate().equals(numberedDay)) {
            numberedDay = at.toLocalDate();
            serial = 0;
        }
        serial++;
        return "EX-%s-%04d".formatted(at.format(NUMBER_DAY), serial);
    }
}
