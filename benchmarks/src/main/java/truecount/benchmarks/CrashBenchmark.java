package truecount.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import truecount.postgres.DatabaseAccess;
import truecount.postgres.EmbeddedPostgres;

/**
 * Kills Java, PostgreSQL and both in turn while exports are imported, verdicts filed and findings published, and holds what
 * was acknowledged against what is there afterwards.
 */
final class CrashBenchmark implements Benchmark {

    private static final int ROUNDS = 200;
    private static final int ROWS = 20_000;
    private static final int VERIFY_EVERY = 10;
    private static final int LEAST_MILLIS = 300;
    private static final int MOST_MILLIS = 4_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final String PASSWORD = "truecount-example";
    private static final Pattern NUMBER = Pattern.compile("/(\\d+)$");

    /** The audit of the example on which nothing was filed yet, and the one whose review has ended. */
    private static final int UNDER_REVIEW = 2;

    private static final int REVIEWED = 1;

    private enum Victim {
        JAVA,
        POSTGRES,
        BOTH
    }

    private final AtomicInteger acts = new AtomicInteger();

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public String promise() {
        return "Whatever is killed, all that was acknowledged is there once and the ledger is whole: %d rounds, or --rounds N."
                .formatted(ROUNDS);
    }

    @Override
    public Measured measure(Path folder, PrintWriter out) throws Exception {
        return measure(folder, out, ROUNDS);
    }

    @Override
    public List<Measured> measureAll(Path folder, PrintWriter out, List<String> options) throws Exception {
        if (options.isEmpty()) return List.of(measure(folder, out));
        if (options.size() != 2
                || !options.getFirst().equals("--rounds")
                || !options.getLast().matches("[1-9][0-9]{0,5}")) {
            throw new BadOption("./benchmark crash takes --rounds N, such as --rounds 1000");
        }
        return List.of(measure(folder, out, Integer.parseInt(options.getLast())));
    }

    private Measured measure(Path folder, PrintWriter out, int rounds) throws Exception {
        Path data = folder.resolve("data");
        Acknowledged acknowledged = new Acknowledged();
        SplittableRandom random = new SplittableRandom(rounds);
        List<String> wrong = new ArrayList<>();
        KilledHouse house = KilledHouse.open(data);
        try {
            for (int round = 1; round <= rounds; round++) {
                Victim victim = Victim.values()[round % Victim.values().length];
                work(house, acknowledged, victim, random.nextInt(LEAST_MILLIS, MOST_MILLIS));
                if (!house.isAlive()) house = KilledHouse.open(data);
                List<String> found = check(data, acknowledged, round % VERIFY_EVERY == 0 || round == rounds);
                found.removeAll(wrong);
                wrong.addAll(found);
                out.printf("Round %,d, killed %s: %s so far; wrong: %,d%n", round, victim, acknowledged, wrong.size());
                found.forEach(out::println);
            }
        } finally {
            house.close();
        }
        return new Measured(
                "Acts that were acknowledged and are not there once, and breaks of the ledger", wrong.size(), 0, true);
    }

    /** Lets people work for a while, kills, and waits until they have noticed. */
    private void work(KilledHouse house, Acknowledged acknowledged, Victim victim, int millis)
            throws IOException, InterruptedException {
        AtomicBoolean goOn = new AtomicBoolean(true);
        Visitor registrar = Visitor.signIn(house.address(), "registrar", PASSWORD);
        Visitor reviewer = Visitor.signIn(house.address(), "reviewer", PASSWORD);
        Visitor statistician = Visitor.signIn(house.address(), "statistician", PASSWORD);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(() -> repeat(goOn, () -> importSome(registrar, acknowledged)));
            people.execute(() -> repeat(goOn, () -> review(reviewer, acknowledged)));
            people.execute(() -> repeat(goOn, () -> publish(statistician, registrar, acknowledged)));
            Thread.sleep(millis);
            if (victim != Victim.POSTGRES) house.killJava();
            if (victim != Victim.JAVA) house.killPostgres();
            goOn.set(false);
        }
    }

    @FunctionalInterface
    private interface Act {
        void go() throws IOException, InterruptedException;
    }

    private static void repeat(AtomicBoolean goOn, Act act) {
        while (goOn.get()) {
            try {
                act.go();
            } catch (IOException gone) {
                // Killed in the middle: what was not acknowledged does not count.
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void importSome(Visitor registrar, Acknowledged acknowledged) throws IOException, InterruptedException {
        String beginning = "CRASH-%06d".formatted(acts.incrementAndGet());
        StringBuilder rows = new StringBuilder("incident,reported,opened,closed,channel,result,flags,log\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(beginning)
                    .append('-')
                    .append(i)
                    .append(",2026-03-01T10:00,THEFT,THEFT,101,FILED,,Log closed\n");
        }
        if (registrar
                .handIn(beginning + ".csv", rows.toString(), LargeForce.MAPPING)
                .isPresent()) {
            acknowledged.imported(beginning, ROWS);
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
    }

    /** Judges the next item, or one that was judged before once none is left. */
    private void review(Visitor reviewer, Acknowledged acknowledged) throws IOException, InterruptedException {
        String item = Visitor.elsewhere(reviewer.get("reviews/" + UNDER_REVIEW))
                .orElse("/reviews/%d/1".formatted(UNDER_REVIEW));
        String reason = "Crash " + acts.incrementAndGet();
        reviewer.get(item.substring(1));
        boolean filed = reviewer.post(
                        item.substring(1), Map.of("verdict", "NO_CRIME", "reason", reason, "rule", "CRR26, p.7"))
                .isPresent();
        if (filed) acknowledged.filed(reason);
    }

    private void publish(Visitor statistician, Visitor registrar, Acknowledged acknowledged)
            throws IOException, InterruptedException {
        var draft = statistician.post(
                "audits/%d/draft".formatted(REVIEWED), Map.of("reason", "Crash " + acts.incrementAndGet()));
        if (draft.isEmpty()) return;
        Matcher number = NUMBER.matcher(draft.get());
        if (!number.find()) return;
        long finding = Long.parseLong(number.group(1));
        acknowledged.drafted(finding);
        if (registrar.post("findings/%d/sign-off".formatted(finding), Map.of()).isPresent()) {
            acknowledged.published(finding);
        }
    }

    private static List<String> check(Path data, Acknowledged acknowledged, boolean ledgerToo)
            throws SQLException, IOException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data.resolve("postgres"))) {
            DatabaseAccess access = server.prepare();
            Instant end = Instant.now().plus(PATIENCE);
            while (true) {
                try (Connection owner = DriverManager.getConnection(
                        access.jdbcUrl(), access.owner().user(), access.owner().password())) {
                    if (Acknowledged.waiting(owner) == 0 || Instant.now().isAfter(end)) {
                        List<String> wrong = acknowledged.wrong(owner);
                        StringBuilder sentence = new StringBuilder();
                        if (ledgerToo && !KilledHouse.isWhole(data, sentence)) wrong.add(sentence.toString());
                        return wrong;
                    }
                } catch (SQLException notYetBack) {
                    if (Instant.now().isAfter(end)) throw notYetBack;
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }
}
