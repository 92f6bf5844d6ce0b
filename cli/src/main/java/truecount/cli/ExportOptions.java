package truecount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import truecount.exports.Mapping;
import truecount.exports.ReadOptions;
import truecount.exports.RejectReport;
import truecount.exports.UnusableInput;

/** The options of every verb that reads a force's exports, and the reading itself: progress, and what is set aside. */
public final class ExportOptions {

    private static final int TOLD = 20;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "M.yaml",
            description = "What the columns and codes of the exports mean.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path mapping;

    @Option(
            names = "--incidents",
            required = true,
            paramLabel = "FILE",
            description = "The incident export, CSV, plain or gzipped.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private Path incidents;

    @Option(
            names = "--exported-on",
            paramLabel = "DAY",
            description = "The day the exports were made, such as 2026-07-20; overrides the mapping.")
    private @Nullable LocalDate exportedOn;

    @Option(names = "--accept-rejects", description = "Set aside rows that cannot be read instead of stopping.")
    private boolean acceptRejects;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Write everything set aside to this CSV file.")
    private @Nullable Path rejectFile;

    /** What the columns and codes of the exports mean; refuses a mapping that cannot be used. */
    public Mapping mapping() {
        return Mapping.read(mapping);
    }

    /** The incident export. */
    public Path incidents() {
        return incidents;
    }

    /**
     * Reads, shows what came of it, and then lists on the error stream what was set aside.
     *
     * @param work does the reading
     * @param shown shows the result, and may count what was set aside
     */
    public <T> void read(
            Function<ReadOptions, T> work, BiConsumer<T, RejectReport> shown, @Nullable Path... otherInputs) {
        refuseToOverwrite(mapping);
        refuseToOverwrite(incidents);
        for (Path input : otherInputs) refuseToOverwrite(input);
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, "Reading");
        try (RejectReport rejects = RejectReport.to(rejectFile)) {
            T result;
            try {
                result = work.apply(new ReadOptions(acceptRejects, exportedOn, rejects, progress));
            } finally {
                progress.done();
            }
            shown.accept(result, rejects);
            rejects.finish();
            tell(rejects, err);
        }
    }

    /** Says on the error stream what must be looked at before any figure. */
    public void notice(List<String> notices) {
        PrintWriter err = spec.commandLine().getErr();
        if (!notices.isEmpty()) err.println("LOOK AT THIS FIRST:");
        notices.forEach(notice -> err.println("  - " + notice + "."));
    }

    /** The list of what was set aside must never take the place of what was read. */
    private void refuseToOverwrite(@Nullable Path input) {
        if (rejectFile == null || input == null) return;
        boolean same = rejectFile
                .toAbsolutePath()
                .normalize()
                .equals(input.toAbsolutePath().normalize());
        try {
            same |= Files.exists(rejectFile) && Files.exists(input) && Files.isSameFile(rejectFile, input);
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
        if (same) {
            throw new UnusableInput("--rejects %s names a file that is read. Give another name; nothing was changed."
                    .formatted(rejectFile));
        }
    }

    private static void tell(RejectReport rejects, PrintWriter err) {
        if (rejects.count() == 0) return;
        err.println("Set aside:");
        rejects.first().stream().limit(TOLD).forEach(reject -> err.println("  " + reject));
        if (rejects.count() > TOLD) {
            err.println("  ... " + rejects.count() + " in all; --rejects FILE writes every one.");
        }
    }
}
