package truecount.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import truecount.audit.Reconciliation.Match;

/** Pairs required crimes with crime records; an item has a handful of each. */
final class Pairing {

    private static final int NOBODY = -1;

    private final List<RequiredCrime> required;
    private final List<RecordedCrime> recorded;
    private final List<RecordedCrime> elsewhere;
    private final List<RecordedCrime> cancelled;
    private final int[] recordOf;
    private final int[] requiredOf;

    Pairing(List<RequiredCrime> required, HeldRecords held) {
        this.required = required;
        this.recorded = held.linked();
        this.elsewhere = new ArrayList<>(held.elsewhere());
        this.cancelled = new ArrayList<>(held.cancelled());
        recordOf = new int[required.size()];
        requiredOf = new int[recorded.size()];
        Arrays.fill(recordOf, NOBODY);
        Arrays.fill(requiredOf, NOBODY);
    }

    List<Match> matches() {
        // First those that agree in the domestic flag too; the second pass only adds to the number of pairs.
        pairWithinClass(true);
        pairWithinClass(false);
        for (int differences = 0; differences <= Domain.values().length; differences++) {
            pairLeftovers(differences);
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            matches.add(matchOf(i));
        }
        for (int j = 0; j < recorded.size(); j++) {
            if (requiredOf[j] == NOBODY) {
                matches.add(new Match.OverRecorded(recorded.get(j)));
            }
        }
        return matches;
    }

    private Match matchOf(int i) {
        RequiredCrime crime = required.get(i);
        if (recordOf[i] == NOBODY) {
            return unlinked(crime);
        }
        RecordedCrime record = recorded.get(recordOf[i]);
        return sameClass(i, recordOf[i]) ? new Match.Recorded(crime, record) : new Match.WrongClass(crime, record);
    }

    /** A crime that no linked record stands for: recorded under another incident, cancelled, or not recorded. */
    private Match unlinked(RequiredCrime crime) {
        RecordedCrime other = taken(elsewhere, crime);
        if (other != null) {
            return new Match.RecordedElsewhere(crime, other);
        }
        RecordedCrime gone = taken(cancelled, crime);
        return gone == null ? new Match.Unrecorded(crime) : new Match.WronglyCancelled(crime, gone);
    }

    private static @Nullable RecordedCrime taken(List<RecordedCrime> records, RequiredCrime crime) {
        for (RecordedCrime record : records) {
            if (record.offenceClass().agreesWith(crime.offenceClass())) {
                records.remove(record);
                return record;
            }
        }
        return null;
    }

    private void pairWithinClass(boolean sameFlag) {
        for (int i = 0; i < required.size(); i++) {
            if (recordOf[i] == NOBODY) {
                findRecord(i, sameFlag, new boolean[recorded.size()]);
            }
        }
    }

    /** Kuhn's augmenting path: finds a record for this crime, moving earlier pairs where that makes room. */
    private boolean findRecord(int i, boolean sameFlag, boolean[] tried) {
        IntPredicate fits = j -> sameClass(i, j)
                && (!sameFlag || required.get(i).domestic() == recorded.get(j).domestic());
        for (int j = 0; j < tried.length; j++) {
            if (!tried[j] && fits.test(j)) {
                tried[j] = true;
                if (requiredOf[j] == NOBODY || findRecord(requiredOf[j], sameFlag, tried)) {
                    recordOf[i] = j;
                    requiredOf[j] = i;
                    return true;
                }
            }
        }
        return false;
    }

    private void pairLeftovers(int differences) {
        for (int i = 0; i < required.size(); i++) {
            for (int j = 0; j < recorded.size() && recordOf[i] == NOBODY; j++) {
                if (requiredOf[j] == NOBODY
                        && required.get(i)
                                        .domains()
                                        .differencesFrom(recorded.get(j).domains())
                                == differences) {
                    recordOf[i] = j;
                    requiredOf[j] = i;
                }
            }
        }
    }

    private boolean sameClass(int i, int j) {
        return required.get(i).offenceClass().agreesWith(recorded.get(j).offenceClass());
    }
}
