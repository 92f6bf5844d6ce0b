package truecount.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import truecount.postgres.DatabaseAccess;
import truecount.postgres.EmbeddedPostgres;

/**
 * How long pages take when fifty people turn one a second each, on a house that holds a million incidents and forty
 * audits, beside the same pages turned by one person alone.
 */
final class PagesBenchmark implements Benchmark {

    private static final int INCIDENTS = 1_000_000;
    private static final int AUDITS = 40;
    private static final String HEAP = "2g";
    private static final int OF_ALL = 2;
    private static final int ITEMS = 600;
    private static final int ITEMS_OF_THE_EXAMPLE = 300;
    private static final String EXAMPLE_FORCE = "Exampleshire Police";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 31);
    private static final int PEOPLE = 50;
    private static final int VERDICTS_EACH = 5;
    private static final int WARM_UP_PAGES = 15;
    private static final int PAGES_EACH = 60;
    private static final int PAGES_ALONE = 200;
    private static final double LIMIT_MILLIS = 100;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final long SECOND_MILLIS = 1_000;
    private static final String PASSWORD = "truecount-example";
    private static final int FIRST_FAULT = 400;

    /** What each role turns over in its day: a path, in which {@code #} stands for the number of an audit. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "registrar",
            List.of("", "audits", "audits/#", "audits/#/progress", "published/1", "imports", "ledger", "adjudications"),
            "statistician",
            List.of("", "audits", "audits/#", "audits/#/progress", "published/1"),
            "inspector",
            List.of("", "audits/#", "audits/#/progress", "published/1", "ledger"),
            "reviewer",
            List.of("", "reviews", "reviews/#/filed", "published/1"),
            "second-reviewer",
            List.of("", "reviews", "published/1"),
            "adjudicator",
            List.of("", "adjudications", "resolutions"),
            "administrator",
            List.of("", "imports", "ledger", "accounts"));

    private record Turned(String page, double millis, int status) {}

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String promise() {
        return "With %,d incidents and %d audits, %d people who turn a page a second wait less than %.0f ms for 95 of 100 pages."
                .formatted(INCIDENTS, AUDITS, PEOPLE, LIMIT_MILLIS);
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        Path data = folder.resolve("data");
        KilledHouse house = KilledHouse.open(data, HEAP);
        try {
            fill(house, data, folder, out);
            List<Visitor> people = new ArrayList<>();
            List<String> names = PAGES.keySet().stream().sorted().toList();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(Visitor.signIn(house.address(), names.get(i % names.size()), PASSWORD));
            }
            turn(people, names, WARM_UP_PAGES);
            List<Turned> alone = new ArrayList<>();
            for (int i = 0; i < PAGES_ALONE; i++) {
                int person = i % names.size();
                alone.add(turn(people.get(person), names.get(person), i));
            }
            List<Turned> together = turn(people, names, PAGES_EACH);
            return report(alone, together, out);
        } finally {
            house.close();
        }
    }

    private static void fill(KilledHouse house, Path data, Path folder, PrintWriter out)
            throws IOException, InterruptedException, SQLException {
        Visitor registrar = Visitor.signIn(house.address(), "registrar", PASSWORD);
        int had = highest(registrar);
        for (int audit = had + 1; audit <= AUDITS - OF_ALL; audit++) {
            LocalDate day = FIRST_DAY.plusDays(audit);
            open(registrar, audit, EXAMPLE_FORCE, day, day.plusMonths(4), ITEMS_OF_THE_EXAMPLE);
        }
        LargeForce force = LargeForce.write(folder, INCIDENTS);
        require(registrar.handIn("incidents", force.incidents(), LargeForce.MAPPING), "The incident log");
        require(registrar.handIn("crimes", force.crimes(), LargeForce.MAPPING), "The crime records");
        untilNothingWaits(data);
        out.printf("Handed in and taken: %,d incidents and their crime records.%n", INCIDENTS);
        for (int audit = AUDITS - OF_ALL + 1; audit <= AUDITS; audit++) {
            long start = System.nanoTime();
            LocalDate day = LocalDate.of(2026, 1, 1);
            open(registrar, audit, "A large force", day, day.plusMonths(6).minusDays(audit), ITEMS);
            out.printf(
                    "Opening an audit of most of them: %.1f s%n",
                    (System.nanoTime() - start) / NANOS_IN_MILLI / SECOND_MILLIS);
        }
        Visitor reviewer = Visitor.signIn(house.address(), "reviewer", PASSWORD);
        for (int audit = had + 1; audit <= AUDITS; audit++) {
            for (int item = 0; item < VERDICTS_EACH; item++) {
                String path = Visitor.elsewhere(reviewer.get("reviews/" + audit))
                        .orElseThrow()
                        .substring(1);
                reviewer.get(path);
                require(
                        reviewer.post(
                                path, Map.of("verdict", "NO_CRIME", "reason", "Heard nothing", "rule", "CRR26, p.7")),
                        "A verdict on /" + path);
            }
        }
        out.printf("Verdicts filed on %d audits: %d each.%n", AUDITS - had, VERDICTS_EACH);
    }

    private static void open(Visitor registrar, int number, String force, LocalDate from, LocalDate to, int items)
            throws IOException, InterruptedException {
        String plan = """
                title: Recording accuracy, number %d
                force: %s
                period: {from: %s, to: %s}
                records: %d
                """.formatted(number, force, from, to, items);
        if (registrar
                .post("audits", Map.of("plan", plan, "seed", "a seed rolled in public"))
                .isEmpty()) {
            throw new IllegalStateException("Audit %d was not taken: %s".formatted(number, registrar.lastWords()));
        }
    }

    private static void require(Optional<String> taken, String what) {
        if (taken.isEmpty()) throw new IllegalStateException(what + " was not taken");
    }

    /** The highest number of an audit that the example came with. */
    private static int highest(Visitor registrar) throws IOException, InterruptedException {
        int number = 0;
        while (registrar.get("audits/" + (number + 1)).statusCode() < FIRST_FAULT) number++;
        return number;
    }

    private static void untilNothingWaits(Path data) throws IOException, SQLException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data.resolve("postgres"))) {
            DatabaseAccess access = server.prepare();
            try (Connection owner = DriverManager.getConnection(
                            access.jdbcUrl(),
                            access.owner().user(),
                            access.owner().password());
                    Statement sql = owner.createStatement()) {
                while (Acknowledged.waiting(owner) > 0) Thread.sleep(SECOND_MILLIS);
                try (ResultSet refused = sql.executeQuery(
                        "select string_agg(message, '; ') from intake.import_end where state <> 'DONE'")) {
                    refused.next();
                    if (refused.getString(1) != null) throw new IllegalStateException(refused.getString(1));
                }
            }
        }
    }

    /** Everybody turns so many pages at once, one a second, each beginning at another moment of the second. */
    private static List<Turned> turn(List<Visitor> people, List<String> names, int pages)
            throws InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<Turned> turned = new ConcurrentLinkedQueue<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ends = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < people.size(); i++) {
                int person = i;
                ends.add(all.submit(() -> {
                    for (int page = 0; page < pages; page++) {
                        double due = page * SECOND_MILLIS + person * (double) SECOND_MILLIS / people.size();
                        double early = due - (System.nanoTime() - begin) / NANOS_IN_MILLI;
                        if (early > 0) Thread.sleep((long) early);
                        turned.add(turn(people.get(person), names.get(person % names.size()), person + page));
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) end.get();
        }
        return List.copyOf(turned);
    }

    private static Turned turn(Visitor person, String name, int number) throws IOException, InterruptedException {
        List<String> pages = PAGES.getOrDefault(name, List.of(""));
        String page = pages.get(number % pages.size());
        long start = System.nanoTime();
        HttpResponse<String> answer = person.get(page.replace("#", Integer.toString(1 + number % AUDITS)));
        return new Turned(page, (System.nanoTime() - start) / NANOS_IN_MILLI, answer.statusCode());
    }

    private static Measured report(List<Turned> alone, List<Turned> together, PrintWriter out) {
        Map<String, List<Turned>> byPage = new TreeMap<>();
        for (Turned one : together)
            byPage.computeIfAbsent(one.page(), page -> new ArrayList<>()).add(one);
        out.println("Page                  turned  median ms   95% ms  longest ms");
        byPage.forEach((page, turned) -> out.printf("%-20s %7d %s%n", "/" + page, turned.size(), spread(turned)));
        out.printf("%-20s %7d %s%n", "all, together", together.size(), spread(together));
        out.printf("%-20s %7d %s%n", "all, one person", alone.size(), spread(alone));
        double p95 = share(together, 0.95);
        out.printf("Together against alone, 95%%: %.1f times as long%n", p95 / share(alone, 0.95));
        List<Turned> faults =
                together.stream().filter(one -> one.status() >= FIRST_FAULT).toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "%,d pages were answered with a fault, first %s".formatted(faults.size(), faults.getFirst()));
        }
        return new Measured("Milliseconds within which 95 of 100 pages came", p95, LIMIT_MILLIS, true);
    }

    private static String spread(List<Turned> turned) {
        return "%10.1f %8.1f %11.1f".formatted(share(turned, 0.5), share(turned, 0.95), share(turned, 1));
    }

    private static double share(List<Turned> turned, double share) {
        double[] millis = turned.stream().mapToDouble(Turned::millis).sorted().toArray();
        return millis[(int) Math.ceil(share * millis.length) - 1];
    }
}
