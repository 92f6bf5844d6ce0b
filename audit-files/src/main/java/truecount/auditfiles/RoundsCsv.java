package truecount.auditfiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import truecount.audit.CodedReviews;
import truecount.audit.ItemReview.State;
import truecount.audit.VerdictCode;
import truecount.exports.UnusableInput;

/** The published rounds.csv: what each step of a review with more than one reviewer came to, and how it ended. */
final class RoundsCsv {

    private static final List<String> COLUMNS =
            List.of("record_key", "round", "state", "code", "violence", "sexual", "domestic", "count");

    private RoundsCsv() {}

    static void write(Path file, CodedReviews reviews) throws IOException {
        try (CsvText csv = new CsvText(file, COLUMNS.toArray(String[]::new))) {
            write(csv, "first", reviews.first(), reviews.states());
            write(csv, "second", reviews.second(), reviews.states());
            write(csv, "settled", reviews.settled(), reviews.states());
            write(csv, "kinder", reviews.kinder(), reviews.states());
        }
    }

    private static void write(CsvText csv, String round, List<VerdictCode> codes, Map<String, State> states)
            throws IOException {
        for (VerdictCode code : codes.stream().sorted(CodesCsv.ORDER).toList()) {
            csv.row(
                    code.key(),
                    round,
                    word(states.getOrDefault(code.key(), State.SEEN_ONCE)),
                    code.code().id(),
                    CodesCsv.flag(code.domains().violence()),
                    CodesCsv.flag(code.domains().sexual()),
                    CodesCsv.flag(code.domains().domestic()),
                    code.count());
        }
    }

    static CodedReviews read(Path file) {
        Map<String, List<VerdictCode>> byRound = new HashMap<>();
        Map<String, State> states = new HashMap<>();
        for (String round : List.of("first", "second", "settled", "kinder")) {
            byRound.put(round, new ArrayList<>());
        }
        CsvTable.read(file, COLUMNS, row -> {
            List<VerdictCode> codes = byRound.get(row.text("round"));
            if (codes == null) {
                throw row.fault("the round '%s' is not known".formatted(row.text("round")));
            }
            VerdictCode code = CodesCsv.code(row);
            codes.add(code);
            State state = state(row);
            State before = states.putIfAbsent(code.key(), state);
            if (before != null && before != state) {
                throw row.fault("unit %s ended as '%s' here and as '%s' above"
                        .formatted(code.key(), word(state), word(before)));
            }
        });
        try {
            return new CodedReviews(
                    byRound.getOrDefault("first", List.of()),
                    byRound.getOrDefault("second", List.of()),
                    byRound.getOrDefault("settled", List.of()),
                    byRound.getOrDefault("kinder", List.of()),
                    states);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput("rounds.csv cannot be used: " + e.getMessage(), e);
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static State state(CsvTable.Row row) {
        for (State state : State.values()) {
            if (word(state).equals(row.text("state"))) {
                return state;
            }
        }
        throw row.fault("the state '%s' is not known".formatted(row.text("state")));
    }
}
