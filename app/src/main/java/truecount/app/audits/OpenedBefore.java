package truecount.app.audits;

/** The very same audit was opened before: same plan, same frame, same seed. */
final class OpenedBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpenedBefore(long number) {
        super("This draw was made before: it is audit %d. Give the seed of a new public draw".formatted(number));
    }
}
