package truecount.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * What a written force holds, and how truly it records.
 *
 * @param incidents incidents, each counted once
 * @param crimes crime records, cancelled ones and reported incidents of rape among them
 * @param accuracies overall, then for each kind of crime
 */
public record ForceSummary(int incidents, int crimes, List<Accuracy> accuracies) {

    /** Keeps its own copy of the list. */
    public ForceSummary {
        accuracies = List.copyOf(accuracies);
    }

    /**
     * How much of what should have been recorded is.
     *
     * @param of overall, violence, sexual or domestic
     * @param required crimes that should have been recorded
     * @param unrecorded those of them that are not on record
     */
    public record Accuracy(String of, int required, int unrecorded) {

        /** The share recorded, from 0 to 1; 1 where nothing was required. */
        public double share() {
            return required == 0 ? 1 : 1 - unrecorded / (double) required;
        }
    }

    /** Adds up rows of the truth. */
    static final class Adding {

        private static final List<String> OF = List.of("overall", "violence", "sexual", "domestic");
        private static final List<String> SUFFIX = List.of("", "Violence", "Sexual", "Domestic");

        private final int[] required = new int[OF.size()];
        private final int[] unrecorded = new int[OF.size()];
        private int incidents;
        private int crimes;

        void add(List<String> truth, int records) {
            incidents++;
            crimes += records;
            for (int i = 0; i < OF.size(); i++) {
                required[i] += number(truth, "required" + SUFFIX.get(i));
                unrecorded[i] += number(truth, "unrecorded" + SUFFIX.get(i));
            }
        }

        private static int number(List<String> truth, String column) {
            return Integer.parseInt(truth.get(TruthTable.COLUMNS.indexOf(column)));
        }

        ForceSummary summary() {
            List<Accuracy> accuracies = new ArrayList<>();
            for (int i = 0; i < OF.size(); i++) {
                accuracies.add(new Accuracy(OF.get(i), required[i], unrecorded[i]));
            }
            return new ForceSummary(incidents, crimes, accuracies);
        }
    }
}
