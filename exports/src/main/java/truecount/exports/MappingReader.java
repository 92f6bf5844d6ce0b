package truecount.exports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a mapping from the tree of its YAML file. */
final class MappingReader {

    /** Begins a line of a drafted mapping that asks what the files could not tell. */
    static final String OPEN = "#?";

    private final String file;
    private final Entries top;
    private final MappingLanguage language;

    private MappingReader(String file, Yaml.Fields tree) {
        this.file = file;
        this.top = new Entries(file, "the mapping", tree);
        this.language = new MappingLanguage(file, top.map("conditions", yaml -> yaml));
    }

    static Mapping read(String file, String text) {
        refuseOpenQuestions(file, text);
        return new MappingReader(file, YamlFile.parse(text, file)).mapping();
    }

    /** A draft whose questions nobody has answered would count by guesses. */
    private static void refuseOpenQuestions(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.startsWith(OPEN)) continue;
            throw new UnusableInput(
                    "%s, line %d: a question is still open: %s Answer it in the mapping below, then take this line out."
                            .formatted(
                                    file, i + 1, line.substring(OPEN.length()).strip()));
        }
    }

    private Mapping mapping() {
        String system = top.text("system", file);
        List<String> cautions = top.texts("cautions");
        ZoneId zone = zone();
        FileFormat format = format();
        ExportDay day = exportDay();
        IncidentMapping incidents = incidents(top.entries(top.need("incidents"), "'incidents'"));
        Entries crimeKeys = top.below("crimes");
        CrimeMapping crimes = crimeKeys == null ? null : crimes(crimeKeys);
        FigureLanguage figureLanguage = new FigureLanguage(file, language);
        List<Figure> figures = new ArrayList<>();
        for (Yaml item : top.items("figures")) {
            figures.add(figureLanguage.figure(top.entries(item, "a figure")));
        }
        top.end();
        return new Mapping(file, system, List.copyOf(cautions), zone, format, day, incidents, crimes, figures);
    }

    private ZoneId zone() {
        String name = top.text("timeZone", "Europe/London");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw top.fault(
                    top.need("timeZone").line(),
                    "'%s' is not a time zone; write one like Europe/London".formatted(name));
        }
    }

    private FileFormat format() {
        Entries keys = top.below("files");
        if (keys == null) return new FileFormat(Charset.forName("UTF-8"), ',', 1, List.of(), Set.of());
        String name = keys.text("charset", "UTF-8");
        String separator = keys.text("separator", ",");
        if (separator.equals("tab")) separator = "\t";
        if (separator.length() != 1) {
            throw keys.fault(keys.need("separator").line(), "'separator' must be one character, or tab");
        }
        int headerRow = keys.whole("headerRow", 1);
        if (headerRow == 0) throw keys.fault(keys.need("headerRow").line(), "'headerRow' counts from 1");
        List<String> header = keys.texts("header");
        Set<String> absent = Set.copyOf(keys.texts("absent"));
        keys.end();
        try {
            return new FileFormat(Charset.forName(name), separator.charAt(0), headerRow, header, absent);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw keys.fault(
                    keys.need("charset").line(),
                    "'%s' is not an encoding; common ones are UTF-8, windows-1252, UTF-16".formatted(name));
        }
    }

    private ExportDay exportDay() {
        Entries keys = top.below("export");
        if (keys == null) return new ExportDay(null, 0);
        String made = keys.text("madeOn", "latest report");
        int days = keys.whole("tooEarlyDays", 0);
        keys.end();
        if (made.equals("latest report")) return new ExportDay(null, days);
        try {
            return new ExportDay(LocalDate.parse(made), days);
        } catch (DateTimeException notADay) {
            throw keys.fault(
                    keys.need("madeOn").line(),
                    "'madeOn' must be a day such as 2026-04-01, or 'latest report'; it is '%s'".formatted(made));
        }
    }

    private IncidentMapping incidents(Entries keys) {
        IncidentMapping mapping = new IncidentMapping(
                keys.map("derived", language::value),
                language.value(keys.need("number")),
                republished(keys),
                language.moment(keys, "reported"),
                language.value(keys, "openingType"),
                language.value(keys, "closingType"),
                rules(keys, "type", List.of("crime", "other", "exclude"), MappingReader::type),
                language.value(keys, "channel"),
                rules(keys, "result", List.of("means"), this::result),
                language.list(keys, "crimeNumbers"),
                language.list(keys, "qualifiers"),
                language.condition(keys, "domestic"),
                language.value(keys, "modelScore"),
                language.value(keys, "logText"),
                language.value(keys, "team"),
                parts(keys));
        keys.end();
        return mapping;
    }

    private CrimeMapping crimes(Entries keys) {
        CrimeMapping mapping = new CrimeMapping(
                keys.map("derived", language::value),
                language.value(keys.need("number")),
                republished(keys),
                language.list(keys, "incidentNumbers"),
                language.moment(keys, "recorded"),
                language.moment(keys, "reported"),
                language.value(keys, "offenceCode"),
                language.value(keys, "offenceTitle"),
                rules(keys, "offenceGroup", List.of("group"), (key, text) -> text.text()),
                rules(keys, "status", List.of("means"), this::status),
                language.condition(keys, "domestic"),
                language.list(keys, "flags"),
                language.value(keys, "victimType"),
                parts(keys));
        keys.end();
        return mapping;
    }

    private List<Part> parts(Entries keys) {
        List<Part> parts = new ArrayList<>();
        for (Yaml item : keys.items("parts")) {
            Entries part = keys.entries(item, "a part");
            parts.add(new Part(
                    name(part),
                    part.texts("key"),
                    part.needText("column"),
                    language.value(part.need("value")),
                    part.text("with", " "),
                    item.line()));
            if (parts.getLast().key().isEmpty()) throw part.fault(item.line(), "a part needs 'key'");
            part.end();
        }
        return parts;
    }

    /** A part stands beside the table's own file. A path would let a mapping open any file that this program may read. */
    private static String name(Entries part) {
        String name = part.needText("file");
        boolean path = name.chars()
                        .anyMatch(character -> character == '/'
                                || character == '\\'
                                || character == ':'
                                || Character.isISOControl(character))
                || name.startsWith(".");
        if (path) {
            throw part.fault(
                    part.line(),
                    "the file of a part is a name, such as types.csv, and not a path; it stands beside the table's own"
                            + " file");
        }
        return name;
    }

    private @Nullable Republishing republished(Entries keys) {
        Yaml yaml = keys.take("republished");
        if (yaml == null) return null;
        if (yaml instanceof Yaml.Text(String text, int line)) {
            if (text.equals("keep last")) return new Republishing(null, List.of(), line);
            throw keys.fault(line, "'republished' must be 'keep last' or 'latest: COLUMN'; it is '%s'".formatted(text));
        }
        Entries below = keys.entries(yaml, "'republished'");
        Republishing rule = language.latest(below.need("latest"));
        below.end();
        return rule;
    }

    /** Rules below a key: a value 'from', and 'rules' that each give something under one of the keys. */
    private <T> @Nullable RuleList<T> rules(
            Entries parent, String key, List<String> giving, BiFunction<String, Yaml.Text, T> read) {
        Entries keys = parent.below(key);
        if (keys == null) return null;
        ValueFrom from = language.value(keys.need("from"));
        boolean ignoreCase = keys.flag("ignoreCase");
        List<RuleList.Rule<T>> rules = new ArrayList<>();
        for (Yaml item : keys.items("rules")) {
            Entries rule = keys.entries(item, "a rule of '" + key + "'");
            T gives = gives(rule, giving, read);
            rules.add(new RuleList.Rule<>(language.condition(rule, from, ignoreCase), gives));
            rule.end();
        }
        keys.end();
        return new RuleList<>(from, List.copyOf(rules));
    }

    private static <T> T gives(Entries rule, List<String> giving, BiFunction<String, Yaml.Text, T> read) {
        for (String key : giving) {
            if (rule.take(key) instanceof Yaml.Text text) return read.apply(key, text);
        }
        throw rule.fault(rule.line(), "a rule needs '" + String.join("' or '", giving) + "'");
    }

    private static TypeMeaning type(String key, Yaml.Text text) {
        return switch (key) {
            case "crime" -> new TypeMeaning(text.text(), true, null);
            case "other" -> new TypeMeaning(text.text(), false, null);
            default -> new TypeMeaning(null, false, text.text());
        };
    }

    private ResultMeaning result(String key, Yaml.Text text) {
        if (text.text().equals("to follow")) return new ResultMeaning(ClosingResult.RECORDED, true);
        for (ClosingResult result : ClosingResult.values()) {
            if (result.words().equals(text.text())) return new ResultMeaning(result, false);
        }
        throw meaning(
                text, List.of("recorded", "to follow", "not recorded", "handed over", "not yet known", "unknown"));
    }

    private CrimeStatus status(String key, Yaml.Text text) {
        for (CrimeStatus status : CrimeStatus.values()) {
            if (status.words().equals(text.text())) return status;
        }
        throw meaning(text, List.of("active", "cancelled", "transferred"));
    }

    private UnusableInput meaning(Yaml.Text text, List<String> known) {
        return new UnusableInput("%s, line %d: '%s' is not a meaning.%s Meanings: %s."
                .formatted(file, text.line(), text.text(), Nearest.hint(text.text(), known), String.join(", ", known)));
    }
}
