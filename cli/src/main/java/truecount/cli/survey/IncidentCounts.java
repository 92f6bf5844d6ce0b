package truecount.cli.survey;

import java.util.EnumMap;
import java.util.Map;

/** What the rows of one reviewed incident say, by domain. */
final class IncidentCounts {

    private final Map<RowDomain, Tally> tallies = new EnumMap<>(RowDomain.class);

    /** Crimes that should be recorded, those of them that are, crimes recorded that should not be, and rows. */
    private record Tally(int should, int valid, int over, int rows) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(boolean should, boolean recorded) {
            return new Tally(
                    this.should + (should ? 1 : 0),
                    valid + (should && recorded ? 1 : 0),
                    over + (!should && recorded ? 1 : 0),
                    rows + 1);
        }
    }

    void add(RowDomain domain, boolean should, boolean recorded) {
        tallies.put(domain, tally(domain).plus(should, recorded));
    }

    private Tally tally(RowDomain domain) {
        return tallies.getOrDefault(domain, Tally.NONE);
    }

    /** Crimes of the domain that should have been recorded. */
    int should(RowDomain domain) {
        return tally(domain).should();
    }

    /** Those of them that were. */
    int valid(RowDomain domain) {
        return tally(domain).valid();
    }

    /** Those of them that were not. */
    int unrecorded(RowDomain domain) {
        return should(domain) - valid(domain);
    }

    /** Crimes of the domain that were recorded and should not have been. */
    int over(RowDomain domain) {
        return tally(domain).over();
    }

    /** Rows that belong to the domain, whatever they say. */
    int rows(RowDomain domain) {
        return tally(domain).rows();
    }
}
