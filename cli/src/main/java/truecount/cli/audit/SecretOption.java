package truecount.cli.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import truecount.auditfiles.RecordKeys;

/** Which secret the record keys are made under. */
final class SecretOption {

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "The secret under which incident numbers become record keys; its first line, 32 characters or"
                    + " more. Without it, ~/.truecount/record-key.secret, which is made once. Keep it: without it"
                    + " nobody can trace a published key back.")
    private @Nullable Path file;

    /** To open an audit: the usual secret is made when it is not there. */
    RecordKeys toOpen() {
        return file == null ? RecordKeys.readOrMake(usual()) : RecordKeys.readFrom(file);
    }

    /** To close one: a new secret could not be the one it was opened with. */
    RecordKeys toClose() {
        return RecordKeys.readFrom(file == null ? usual() : file);
    }

    private static Path usual() {
        return Path.of(System.getProperty("user.home"), ".truecount", "record-key.secret");
    }
}
