package truecount.app.backup;

/** A backup cannot be made or restored; the message says what is wrong and what to do. Nothing is left half-done. */
public final class BackupFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupFault(String message) {
        super(message);
    }

    BackupFault(String message, Throwable cause) {
        super(message, cause);
    }
}
