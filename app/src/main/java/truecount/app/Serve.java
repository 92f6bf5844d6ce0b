package truecount.app;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.app.example.ExampleHouse;
import truecount.app.people.ExampleAccounts;
import truecount.app.people.FirstAccounts;
import truecount.postgres.DatabaseAccess;

/** Opens the house: database, migrations, pages; and closes it again in the other order. */
@Command(
        name = "serve",
        description = "Serves Truecount until it is stopped with Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: truecount serve --data /srv/truecount --port 8090"})
final class Serve implements Callable<Integer> {

    /** Which force is there when the database is new. */
    enum Example {
        small,
        large,
        none
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:TRUECOUNT_PORT:-8080}",
            description = "The port to serve on (default: 8080; 0 takes a free one).")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "${env:TRUECOUNT_LISTEN:-127.0.0.1}",
            description = "The address to listen on (default: 127.0.0.1, this machine only).")
    private String listen = "";

    @Option(
            names = "--example",
            paramLabel = "small|large|none",
            defaultValue = "small",
            description = "What a new database starts with: a small fictional force, a year of a whole one (200,000"
                    + " incidents, which takes minutes), or nothing (default: small).")
    private Example example = Example.small;

    @Option(
            names = "--force",
            paramLabel = "NAME",
            defaultValue = "${env:TRUECOUNT_FORCE:-}",
            description = "The name of the force, shown on every page.")
    private String force = "";

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            defaultValue = "${env:TRUECOUNT_HEADS:-}",
            description =
                    "Where to write out how far the ledger has come, each minute in which it grew: best on another"
                            + " machine's disk (default: ledger-heads.jsonl in the data directory).")
    private String heads = "";

    @Mixin
    private final DoorOptions door = new DoorOptions();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        doorSettings = door.settings(listen, isLoopback(listen));
        out.println(database.url.isEmpty() ? "Starting the database ..." : "Reaching the database ...");
        DatabaseOptions.Ready ready = database.open();
        // Ctrl-C may come at any moment from here on: pages close first, then the database.
        Closing closing = new Closing(ready);
        Runtime.getRuntime().addShutdownHook(new Thread(closing));
        try {
            int migrations = Migrations.run(ready.access());
            if (migrations > 0) out.println("Brought the database up to date (" + migrations + " migrations).");
            out.println("Opening the pages ...");
            ConfigurableApplicationContext house = open(ready.access());
            closing.house = house;
            FirstAccounts.Opened accounts = firstAccounts(house);
            if (example != Example.none && house.getBean(ExampleHouse.class).fillIfEmpty(example == Example.large)) {
                out.println("Filled the new house with Exampleshire, a force that does not exist.");
            }
            welcome(out, house, accounts);
        } catch (RuntimeException | Error e) {
            closing.run();
            throw e;
        }
        closing.done.await();
        return 0;
    }

    private Map<String, Object> doorSettings = Map.of();

    private static final class Closing implements Runnable {
        private final DatabaseOptions.Ready ready;
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile @Nullable ConfigurableApplicationContext house;

        Closing(DatabaseOptions.Ready ready) {
            this.ready = ready;
        }

        @Override
        public synchronized void run() {
            ConfigurableApplicationContext open = house;
            if (open != null) open.close();
            ready.close();
            done.countDown();
        }
    }

    private ConfigurableApplicationContext open(DatabaseAccess access) {
        SpringApplication application = new SpringApplication(HouseConfiguration.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings(access));
        try {
            return application.run();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new StartFault("Port " + port + " is taken by another program."
                            + " Stop that one, or give another port with --port.");
                }
            }
            throw e;
        }
    }

    private Map<String, Object> settings(DatabaseAccess access) {
        Path logs = database.data.toAbsolutePath().normalize().resolve("logs");
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("truecount.listen", listen);
        settings.put("spring.datasource.url", access.jdbcUrl());
        settings.put("spring.datasource.username", access.app().user());
        settings.put("spring.datasource.password", access.app().password());
        settings.put("logging.file.name", logs.resolve("truecount.log").toString());
        settings.put("logging.threshold.console", "warn");
        settings.put(
                "truecount.data", database.data.toAbsolutePath().normalize().toString());
        settings.put("truecount.example", example.name());
        settings.put("truecount.force", force.isEmpty() ? "Exampleshire" : force);
        if (!heads.isEmpty()) {
            settings.put(
                    "truecount.heads",
                    Path.of(heads).toAbsolutePath().normalize().toString());
        }
        settings.putAll(doorSettings);
        return settings;
    }

    private FirstAccounts.Opened firstAccounts(ConfigurableApplicationContext house) {
        FirstAccounts.Opened opened = house.getBean(FirstAccounts.class).open(example != Example.none);
        if (opened instanceof FirstAccounts.Opened.Example && !isLoopback(listen)) {
            throw new StartFault("The example accounts have a password that everyone knows, so they are served to"
                    + " this machine only. Leave out --listen, or start a new data directory with --example none.");
        }
        return opened;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartFault("--listen " + address + " is not an address of this machine.");
        }
    }

    private void welcome(PrintWriter out, ConfigurableApplicationContext house, FirstAccounts.Opened opened) {
        int actual = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        String host = isLoopback(listen) ? "localhost" : listen;
        out.println();
        out.println("Truecount is ready at " + (door.encrypts() ? "https://" : "http://") + host + ":" + actual);
        switch (opened) {
            case FirstAccounts.Opened.Example example -> {
                out.println("Sign in as one of these; the password is " + ExampleAccounts.PASSWORD);
                for (ExampleAccounts.SignIn signIn : ExampleAccounts.all()) {
                    out.printf("  %-16s %s%n", signIn.signInName(), signIn.title());
                }
            }
            case FirstAccounts.Opened.Administrator made ->
                out.println("Sign in as " + made.signInName() + " with the password " + made.password()
                        + "\nIt is shown this once. Change it after signing in.");
            case FirstAccounts.Opened.Lived lived -> {}
        }
        out.println("Data is kept in " + database.data.toAbsolutePath().normalize() + ". Stop with Ctrl-C.");
    }
}
