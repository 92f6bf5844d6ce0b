package truecount.exports;

/** The thread that read an export was interrupted while a pattern was being tried; nothing is wrong with the export. */
public final class ReadingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadingStopped() {
        super("Reading was stopped");
    }
}
