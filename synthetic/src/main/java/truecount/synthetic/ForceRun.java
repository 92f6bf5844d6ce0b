package truecount.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import truecount.synthetic.Happening.Pending;
import truecount.synthetic.Situation.Sequel;

/**
 * Makes a force and writes it, batch by batch: reports of a batch are brought about side by side, numbered in order of
 * time, told side by side and written. Memory does not grow with their number.
 */
final class ForceRun {

    private static final int BATCH = 2048;

    private static final DateTimeFormatter NUMBER_DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private record Numbered(Report report, String number, List<String> crimes, List<String> related) {}

    private final ForcePlan plan;
    private final ReportTimes times;
    private final Reporting reporting;
    private final HappeningMaker maker;
    private final PriorityQueue<Pending> pending =
            new PriorityQueue<>(Comparator.comparing(Pending::due).thenComparing(Pending::earlierNumber));
    private LocalDate numberedDay = LocalDate.MIN;
    private int serial;
    private int crimesSoFar = 411;

    private ForceRun(ForcePlan plan) {
        this.plan = plan;
        this.times = ReportTimes.of(plan.from(), plan.lastDay());
        this.reporting = new Reporting(plan);
        this.maker = new HappeningMaker(plan.cutOff());
    }

    /** Writes the force of a plan into a folder. */
    static ForceSummary write(ForcePlan plan, Path dir, LongConsumer progress) throws IOException {
        try (ForceFiles files = ForceFiles.in(dir)) {
            new ForceRun(plan).into(files, progress);
            return files.finish(plan);
        }
    }

    private void into(ForceFiles files, LongConsumer progress) throws IOException {
        for (int first = 0; first < plan.incidents(); first += BATCH) {
            List<Rendered> rendered =
                    batch(first).parallelStream().map(this::rendered).toList();
            for (Rendered one : rendered) {
                files.add(one);
            }
            progress.accept(Math.min(plan.incidents(), first + BATCH));
        }
    }

    /** Brings about the reports of a plan, in order of time and without their logs. */
    static void reports(ForcePlan plan, Consumer<Report> each) {
        ForceRun run = new ForceRun(plan);
        for (int first = 0; first < plan.incidents(); first += BATCH) {
            run.batch(first).forEach(one -> each.accept(one.report()));
        }
    }

    private List<Numbered> batch(int first) {
        int end = Math.min(plan.incidents(), first + BATCH);
        List<Report> fresh =
                IntStream.range(first, end).parallel().mapToObj(this::fresh).toList();
        List<Numbered> numbered = new ArrayList<>(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            numbered.add(numbered(fresh.get(i), first + i));
        }
        return numbered;
    }

    private Report fresh(int index) {
        Dice dice = Dice.of(plan.seed(), "incident/" + index);
        ZonedDateTime at = times.at(index, plan.incidents(), dice);
        return reporting.fresh(at, Situations.all().draw(at, dice), dice);
    }

    /** The report with its numbers; one that follows from an earlier report takes its place when its time has come. */
    private Numbered numbered(Report fresh, int index) {
        @Nullable Pending due = pending.peek();
        Numbered numbered;
        if (due != null && due.due().isBefore(fresh.reportedAt())) {
            pending.remove();
            Report report = reporting.following(due, Dice.of(plan.seed(), "incident/" + index + "/follows"));
            numbered = new Numbered(report, number(due.due()), crimeNumbers(report), List.of(due.earlierNumber()));
        } else {
            numbered = new Numbered(fresh, number(fresh.reportedAt()), crimeNumbers(fresh), List.of());
        }
        expect(numbered, Dice.of(plan.seed(), "incident/" + index + "/expects"));
        return numbered;
    }

    private Rendered rendered(Numbered one) {
        return Rendered.of(maker.make(one.report(), one.number(), one.crimes(), one.related()));
    }

    private void expect(Numbered numbered, Dice dice) {
        Report report = numbered.report();
        for (Sequel sequel : report.situation().follows()) {
            boolean comes = dice.chance(sequel.percent() / 100);
            ZonedDateTime due =
                    report.reportedAt().plusSeconds(60 + Math.round(dice.delay(sequel.afterHours() * 3600)));
            boolean recorded = !numbered.crimes().isEmpty();
            if (comes
                    && (!sequel.onlyIfRecorded() || recorded)
                    && !due.toLocalDate().isAfter(plan.lastDay())) {
                pending.add(new Pending(
                        Situations.all().get(sequel.situation()),
                        report.scene(),
                        due,
                        numbered.number(),
                        recorded ? numbered.crimes().get(0) : ""));
            }
        }
    }

    /** The next number of the day. */
    private String number(ZonedDateTime at) {
        if (!at.toLocalDate().equals(numberedDay)) {
            numberedDay = at.toLocalDate();
            serial = 0;
        }
        serial++;
        return "EX-%s-%04d".formatted(at.format(NUMBER_DAY), serial);
    }

    private List<String> crimeNumbers(Report report) {
        Dice dice = Dice.from(report.reportedAt().toEpochSecond());
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < report.conduct().recorded().size(); i++) {
            // Crimes of other kinds, which no log stands for, take numbers in between.
            crimesSoFar += 1 + dice.below(3);
            numbers.add(
                    "42X/%06d/%02d".formatted(crimesSoFar, report.reportedAt().getYear() % 100));
        }
        return numbers;
    }
}
