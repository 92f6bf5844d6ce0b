package truecount.audit;

/**
 * What a force binds itself to before anyone can know the seed: the plan, the frame with every stratum, score and link in it,
 * the method, and where the seed will come from. Its hash is published between the freeze and the draw.
 *
 * @param planHash SHA-256 of the plan, lower-case hex
 * @param frameHash SHA-256 of the frozen frame, lower-case hex
 * @param method the edition of the rules for drawing and estimating
 * @param seedSource where the seed will come from, one line, such as "the main numbers of the public draw of 5 December 2026"
 */
public record Commitment(String planHash, String frameHash, Method method, String seedSource) {

    private static final int LONGEST = 300;

    /** Refuses a source that is blank, longer than a line, or begins or ends with a space. */
    public Commitment {
        if (seedSource.isBlank()
                || !seedSource.equals(seedSource.strip())
                || seedSource.lines().count() > 1
                || seedSource.length() > LONGEST) {
            throw new IllegalArgumentException(
                    ("Say on one line of %d characters or fewer where the seed will come from:"
                                    + " a draw or throw in public that has not happened yet, with its day and place.")
                            .formatted(LONGEST));
        }
    }

    /** What a plan and a frame that was just frozen are to be held to. */
    public static Commitment to(Plan plan, Frame frame, String seedSource) {
        return new Commitment(plan.hash(), frame.hash(), plan.method(), seedSource);
    }

    /** The lines that are hashed. */
    public String canonicalText() {
        return "truecount commitment 1\nplan,%s\nframe,%s\nmethod,%d\nseed,%s\n"
                .formatted(planHash, frameHash, method.version(), seedSource);
    }

    /** SHA-256 of {@link #canonicalText()} in UTF-8, lower-case hex: what is published before the draw. */
    public String hash() {
        return Sha256.of(canonicalText());
    }
}
