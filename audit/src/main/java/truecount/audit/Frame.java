package truecount.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that can be drawn, frozen before the draw: in order of key, with one hash over all of it.
 *
 * <p>The hash is SHA-256 of the UTF-8 text of {@link #preamble()} followed by {@link #row} of each unit, each line
 * ended by a line feed. Tickets are no part of it: the seed is told only after the hash.
 */
public final class Frame {

    /** The names of the columns of {@link #row} where the plan has no breakdowns. */
    public static final String COLUMNS = "record_key,stratum,linked_crimes,linked_violence,linked_sexual,"
            + "linked_domestic,linked_late,linked_untimed,model_score";

    private static final int BLOCK = 20_000;
    private static final int BLOCKS_AT_ONCE = 8;
    private static final int USUAL_LINE = 120;

    private final LocalDate frozenOn;
    private final List<Unit> units;
    private final List<FrameNote> notes;
    private final List<Breakdown> breakdowns;
    private final String hash;

    private Frame(LocalDate frozenOn, List<Unit> units, List<FrameNote> notes, List<Breakdown> breakdowns) {
        this.frozenOn = frozenOn;
        this.units = units;
        this.notes = notes;
        this.breakdowns = breakdowns;
        this.hash = hashOf(preamble(), units);
    }

    /** Freezes units without breakdowns. */
    public static Frame of(LocalDate frozenOn, Collection<Unit> units, List<FrameNote> notes) {
        return of(frozenOn, units, notes, List.of());
    }

    /**
     * Freezes these units, given in any order.
     *
     * @param frozenOn the day as of which the exports stood
     * @param notes what was counted while freezing it, such as what was left out
     * @param breakdowns by what the units are told apart
     * @throws IllegalArgumentException for no units, two with the same key, or one without a value for each breakdown
     */
    public static Frame of(
            LocalDate frozenOn, Collection<Unit> units, List<FrameNote> notes, List<Breakdown> breakdowns) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("The frame is empty: no incident of the exports falls in the period."
                    + " Check the plan's period and what the mapping leaves out.");
        }
        Unit[] sorted = units.toArray(Unit[]::new);
        refuseOtherGroups(sorted, breakdowns);
        if (!inOrder(sorted)) {
            Arrays.parallelSort(sorted, Comparator.comparing(Unit::key));
            refuseRepeats(sorted);
        }
        return new Frame(frozenOn, List.of(sorted), List.copyOf(notes), List.copyOf(breakdowns));
    }

    /** Whether each key comes after the one before, as in a frame that was written and is read again. */
    private static boolean inOrder(Unit[] units) {
        for (int i = 1; i < units.length; i++) {
            if (units[i - 1].key().compareTo(units[i].key()) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void refuseOtherGroups(Unit[] units, List<Breakdown> breakdowns) {
        for (Unit unit : units) {
            if (unit.groups().size() != breakdowns.size()) {
                throw new IllegalArgumentException("Unit %s has %s values for the %s breakdowns of the plan"
                        .formatted(unit.key(), unit.groups().size(), breakdowns.size()));
            }
        }
    }

    private static void refuseRepeats(Unit[] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].key().equals(sorted[i - 1].key())) {
                throw new IllegalArgumentException(
                        "The key %s stands twice in the frame; each unit may stand in it once"
                                .formatted(sorted[i].key()));
            }
        }
    }

    /** The day as of which the exports stood. */
    public LocalDate frozenOn() {
        return frozenOn;
    }

    /** All units, in order of key. */
    public List<Unit> units() {
        return units;
    }

    /**
     * The place of a unit in {@link #units()}.
     *
     * @return -1 when the frame does not have it
     */
    public int position(String key) {
        int low = 0;
        int high = units.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = units.get(middle).key().compareTo(key);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** What was counted while freezing it, such as what was left out. */
    public List<FrameNote> notes() {
        return notes;
    }

    /** By what the units are told apart, in the order of their values. */
    public List<Breakdown> breakdowns() {
        return breakdowns;
    }

    /** The names of the columns of {@link #row}. */
    public String columns() {
        return columns(breakdowns);
    }

    /** The names of the columns of a frame with these breakdowns. */
    public static String columns(List<Breakdown> breakdowns) {
        StringBuilder columns = new StringBuilder(COLUMNS);
        breakdowns.forEach(breakdown -> columns.append(",by_").append(breakdown.id()));
        return columns.toString();
    }

    /** SHA-256 over all of it, lower-case hex. */
    public String hash() {
        return hash;
    }

    /** The lines before the rows, each ended by a line feed. */
    public String preamble() {
        StringBuilder text = new StringBuilder("truecount frame 1\n");
        text.append("frozen on,").append(frozenOn).append('\n');
        for (FrameNote note : notes) {
            text.append("note,")
                    .append(note.count())
                    .append(',')
                    .append(quoted(note.what()))
                    .append('\n');
        }
        return text.append(columns()).append('\n').toString();
    }

    /** One unit as a line of comma-separated values, without the line feed. */
    public static String row(Unit unit) {
        return appendRow(new StringBuilder(160), unit).toString();
    }

    /** Appends {@link #row} of the unit. */
    public static StringBuilder appendRow(StringBuilder line, Unit unit) {
        LinkedCrimes linked = unit.linked();
        line.append(unit.key()).append(',').append(quoted(unit.stratum()));
        line.append(',').append(linked.all());
        line.append(',').append(linked.violence());
        line.append(',').append(linked.sexual());
        line.append(',').append(linked.domestic());
        line.append(',').append(linked.late());
        line.append(',').append(linked.untimed()).append(',');
        // "0" where no model was used: the shortest form, which is most of the file.
        if (unit.modelScore() == 0) {
            line.append('0');
        } else {
            line.append(unit.modelScore());
        }
        for (String group : unit.groups()) {
            line.append(',').append(quoted(group));
        }
        return line;
    }

    private static String quoted(String value) {
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return value;
        }
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /** Lines are made on all processors and hashed in order, so the hash does not depend on how many there are. */
    private static String hashOf(String preamble, List<Unit> units) {
        MessageDigest digest = Sha256.digest();
        digest.update(preamble.getBytes(StandardCharsets.UTF_8));
        int blocks = (units.size() + BLOCK - 1) / BLOCK;
        for (int first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
            byte[][] lines = IntStream.range(first, Math.min(blocks, first + BLOCKS_AT_ONCE))
                    .parallel()
                    .mapToObj(block -> lines(units, block))
                    .toArray(byte[][]::new);
            for (byte[] made : lines) {
                digest.update(made);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] lines(List<Unit> units, int block) {
        int end = Math.min(units.size(), (block + 1) * BLOCK);
        StringBuilder lines = new StringBuilder((end - block * BLOCK) * USUAL_LINE);
        for (int i = block * BLOCK; i < end; i++) {
            appendRow(lines, units.get(i)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
