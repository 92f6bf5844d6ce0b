package truecount.audit;

/**
 * What the last audit found, used only to plan this one; a wrong value costs records and biases nothing.
 *
 * @param accuracy the recording accuracy last found, above 0 and at most 1
 * @param overRecording the share of crime records found to be no crime, from 0 to below 1
 */
public record LastKnown(double accuracy, double overRecording) {

    /** Refuses shares out of range. */
    public LastKnown {
        if (!(accuracy > 0 && accuracy <= 1)) {
            throw new IllegalArgumentException(
                    "The last known accuracy must be above 0 and at most 1, such as 0.92; got " + accuracy);
        }
        if (!(overRecording >= 0 && overRecording < 1)) {
            throw new IllegalArgumentException(
                    "The last known over-recording must be from 0 to below 1, such as 0.015; got " + overRecording);
        }
    }
}
