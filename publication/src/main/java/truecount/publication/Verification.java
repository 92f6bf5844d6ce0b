package truecount.publication;

import java.util.List;

/**
 * What came out when a published folder was worked out again.
 *
 * @param checks everything that was held against the folder, in the order in which it was done
 * @param unknown what could not be checked with what was given, a sentence or two each
 */
public record Verification(List<Check> checks, List<String> unknown) {

    /** Keeps its own copies of the lists. */
    public Verification {
        checks = List.copyOf(checks);
        unknown = List.copyOf(unknown);
    }

    /** Whether everything agrees. */
    public boolean agrees() {
        return checks.stream().allMatch(Check::agrees);
    }

    /** Every difference found, in the order of the checks. */
    public List<Difference> differences() {
        return checks.stream().flatMap(check -> check.differences().stream()).toList();
    }

    /**
     * One thing that was held against the folder.
     *
     * @param what as a sentence that is true when it agrees, such as "finding.pdf made again has the same bytes"
     * @param differences what came out otherwise; empty when it agrees
     */
    public record Check(String what, List<Difference> differences) {

        /** Keeps its own copy of the differences. */
        public Check {
            differences = List.copyOf(differences);
        }

        /** Whether it came out as published. */
        public boolean agrees() {
            return differences.isEmpty();
        }
    }

    /**
     * Where the folder says something else than follows from its verification pack.
     *
     * @param file the file's path in the folder
     * @param place where in it, such as "row 3 (violence), column low"; empty for the file as a whole
     * @param expected what follows from the pack
     * @param found what the folder says
     */
    public record Difference(String file, String place, String expected, String found) {

        /** As one line: where, what was expected and what was found. */
        public String line() {
            return "%s%s: expected %s, found %s".formatted(file, place.isEmpty() ? "" : ", " + place, expected, found);
        }
    }
}
