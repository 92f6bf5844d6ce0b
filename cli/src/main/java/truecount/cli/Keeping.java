package truecount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import truecount.rulesjson.interview.Conversation;

/** Keeps what is told in a file, also when Ctrl-C or a closed terminal ends the program. */
final class Keeping implements AutoCloseable {

    private final @Nullable Path file;
    private final PrintWriter screen;
    private final Thread ending = new Thread(this::interrupted, "keep what was told");
    private volatile Conversation conversation;

    /** From now on the conversation is kept when the program is ended from outside; without a file it is only said. */
    Keeping(@Nullable Path file, PrintWriter screen, Conversation conversation) {
        this.file = file;
        this.screen = screen;
        this.conversation = conversation;
        Runtime.getRuntime().addShutdownHook(ending);
    }

    void now(Conversation told) {
        conversation = told;
    }

    /** Keeps what was told before a decision and says so. */
    void stopped() throws IOException {
        int number = conversation.given().size() + 1;
        JsonNode told = conversation.told();
        String kept = "";
        if (file != null && told == null) kept = " Too little was told to keep.";
        if (file != null && told != null) {
            write(told);
            kept = "%nWhat was told is in %s. To go on:%n  truecount ask %s --out %s".formatted(file, file, file);
        }
        screen.printf("%nStopped at question %d, before a decision.%s%n", number, kept);
        screen.flush();
    }

    /** Writes facts beside the file and moves them into its place, so that the file is whole whenever this stops. */
    synchronized void write(JsonNode facts) throws IOException {
        if (file == null) return;
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.writeString(unfinished, facts.toPrettyString() + System.lineSeparator());
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void interrupted() {
        try {
            stopped();
        } catch (IOException e) {
            screen.printf("%ntruecount: What was told cannot be kept in %s: %s%n", file, e.getMessage());
            screen.flush();
        }
    }

    /** Ends the watch; while the program is already being ended, the watch is what writes. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // The program is already ending: the watch has begun and does the rest.
            return;
        }
    }
}
