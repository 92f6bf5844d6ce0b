package truecount.auditfiles;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import truecount.audit.Plan;
import truecount.audit.Population;
import truecount.audit.Population.Mark;
import truecount.audit.RecordedCrime;
import truecount.exports.CrimeRecord;
import truecount.exports.Incident;

/** Tells which incidents and crime records a plan draws from. */
final class Belonging {

    private static final Set<String> WORDS_OF_RAPE = Set.of("rape", "raped", "raping", "rapist");
    private static final Set<String> WORDS_OF_SLAVERY =
            Set.of("modern slavery", "slavery", "trafficked", "trafficking", "forced labour", "servitude");

    private final Plan plan;
    private final Population population;
    private final @Nullable Pattern words;

    Belonging(Plan plan) {
        this.plan = plan;
        this.population = plan.procedure().population();
        this.words = words();
    }

    private @Nullable Pattern words() {
        Set<String> wanted = population.values(Mark.WORDS);
        if (wanted.isEmpty()) {
            wanted = switch (plan.kind()) {
                case RAPE_REPORTS -> WORDS_OF_RAPE;
                case MODERN_SLAVERY -> WORDS_OF_SLAVERY;
                default -> Set.of();
            };
        }
        if (wanted.isEmpty()) {
            return null;
        }
        List<String> quoted = wanted.stream().sorted().map(Pattern::quote).toList();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(" + String.join("|", quoted) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether an incident with these linked crimes belongs to the population. */
    boolean holds(Incident incident, List<RecordedCrime> linked) {
        return switch (plan.kind()) {
            // What the register or the log tells belongs, whatever else the plan names; hidden reports are looked for.
            case RAPE_REPORTS, MODERN_SLAVERY -> !linked.isEmpty() || speaks(incident) || meetsAny(incident);
            case DOMESTIC_ABUSE_WITHOUT_CRIME ->
                Boolean.TRUE.equals(incident.domestic()) && linked.isEmpty() && meetsAll(incident);
            default -> meetsAll(incident);
        };
    }

    /** Whether a crime record belongs to the population. */
    boolean holds(CrimeRecord crime) {
        return plan.kind().counts(CrimeRegister.classOf(crime)) && population.allows(Mark.FLAGS, crime.flags());
    }

    private boolean meetsAll(Incident incident) {
        return population.wanted().keySet().stream().allMatch(mark -> meets(mark, incident));
    }

    private boolean meetsAny(Incident incident) {
        return population.wanted().keySet().stream().anyMatch(mark -> meets(mark, incident));
    }

    private boolean meets(Mark mark, Incident incident) {
        return switch (mark) {
            case TYPE_GROUPS -> population.meets(mark, incident.typeGroup());
            case OPENING_TYPES -> population.meets(mark, incident.openingType());
            case CLOSING_TYPES -> population.meets(mark, incident.closingType());
            case CHANNELS -> population.meets(mark, incident.channel());
            case QUALIFIERS -> population.meets(mark, incident.qualifiers());
            case WORDS -> speaks(incident);
            case FLAGS -> false;
        };
    }

    private boolean speaks(Incident incident) {
        return words != null
                && incident.logText() != null
                && words.matcher(incident.logText().toLowerCase(Locale.ROOT)).find();
    }
}
