package truecount.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a draft as a mapping. */
final class DraftYaml {

    private final DraftFiles files;
    private final DraftFormat format;
    private final DraftLinks links;
    private final List<DraftQuestion> questions;
    private final Map<String, List<String>> answers;
    private final StringBuilder out = new StringBuilder();

    DraftYaml(
            DraftFiles files,
            DraftFormat format,
            DraftLinks links,
            List<DraftQuestion> questions,
            Map<String, List<String>> answers) {
        this.files = files;
        this.format = format;
        this.links = links;
        this.questions = questions;
        this.answers = answers;
    }

    String text() {
        line("# Drafted by truecount map from a sample of the files. Read it with somebody who uses the system.");
        for (String sentence : new DraftFindings(files, links).sentences()) line("# - " + sentence + ".");
        for (DraftQuestion question : questions) {
            if (answers.containsKey(question.key())) continue;
            line(MappingReader.OPEN + " " + Shown.line(question.words()) + proposal(question));
        }
        line("system: " + YamlText.quoted(files.incidents().sample().file() + " and what belongs to it"));
        line("# Where the clocks stand by which times are written, unless they carry an offset.");
        line("timeZone: Europe/London");
        format.lines().forEach(this::line);
        String madeOn = answer(DraftQuestions.MADE_ON).isEmpty()
                ? DraftQuestions.LATEST
                : answer(DraftQuestions.MADE_ON).getFirst();
        line("export:");
        line("  madeOn: " + madeOn);
        incidents();
        DraftTable crimes = files.crimes();
        if (crimes != null) crimes(crimes);
        return out.toString();
    }

    private static String proposal(DraftQuestion question) {
        return question.proposed().isEmpty()
                ? " Nothing is written below yet."
                : " What is written below is a proposal.";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private @Nullable DraftQuestion question(String key) {
        return questions.stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** What was answered, or else what is proposed. */
    private List<String> answer(String key) {
        DraftQuestion question = question(key);
        if (question == null) return List.of();
        List<String> given = answers.get(key);
        return given == null ? question.proposed() : given;
    }

    private List<String> chosen(String key) {
        DraftQuestion question = question(key);
        return question == null ? List.of() : DraftQuestions.chosen(question, answer(key));
    }

    private void incidents() {
        DraftTable log = files.incidents();
        line("incidents:");
        parts();
        number(log, DraftQuestions.REPEATED_INCIDENTS);
        moment("reported", log.reported(), log.clock());
        SampleColumn type = log.openingType();
        value("openingType", type);
        value("closingType", log.closingType());
        if (type != null) types(type);
        value("channel", log.channel());
        List<SampleColumn> results = log.results();
        if (!results.isEmpty()) results(results);
        SampleColumn link = links.fromIncidents();
        if (link != null) list("crimeNumbers", link, links.separator());
        else if (files.parts().stream().anyMatch(part -> part.crime() != null)) {
            line("  crimeNumbers: {column: crime numbers of parts, separator: ';'}");
        }
        flags("qualifiers", log);
        value("modelScore", log.score());
        SampleColumn text = log.logText();
        if (files.parts().stream().anyMatch(part -> part.text() != null)) line("  logText: log text of parts");
        else value("logText", text);
        value("team", log.team());
    }

    private void parts() {
        if (files.parts().isEmpty()) return;
        line("  parts:");
        for (DraftPart part : files.parts()) {
            boolean crime = part.crime() != null;
            SampleColumn value = crime ? part.crime() : part.text();
            if (value == null) continue;
            line("    - file: " + YamlText.quoted(part.sample().file()));
            line("      key: ["
                    + String.join(
                            ", ", part.key().stream().map(YamlText::quoted).toList()) + "]");
            line("      column: " + (crime ? "crime numbers of parts" : "log text of parts"));
            line("      value: " + YamlText.quoted(value.called()));
            line("      with: " + (crime ? "';'" : "\"\\n\""));
        }
    }

    private void number(DraftTable table, String repeated) {
        String number = YamlText.quoted(table.number().called());
        if (chosen(repeated).contains(DraftQuestions.EACH_ROW)) {
            line("  number: {join: [" + number + ", {row: true}], with: ' / '}");
            return;
        }
        line("  number: " + number);
        SampleColumn version = table.version();
        if (table.repeated() == 0) return;
        if (version == null) {
            line("  republished: keep last");
        } else if (version.times().dates() && !version.times().formats().equals(List.of("iso"))) {
            line("  republished: {latest: {column: %s, formats: %s}}"
                    .formatted(YamlText.quoted(version.called()), formats(version)));
        } else {
            line("  republished: {latest: " + YamlText.quoted(version.called()) + "}");
        }
    }

    private void moment(String key, @Nullable SampleColumn day, @Nullable SampleColumn clock) {
        if (day == null) return;
        boolean iso = day.times().formats().equals(List.of("iso"));
        if (clock != null) {
            line("  %s: {date: %s, time: %s%s, timeFormats: [%s]}"
                    .formatted(
                            key,
                            YamlText.quoted(day.called()),
                            YamlText.quoted(clock.called()),
                            iso ? "" : ", formats: " + formats(day),
                            String.join(
                                    ", ",
                                    clock.times().clockFormats().stream()
                                            .map(YamlText::quoted)
                                            .toList())));
        } else if (iso) {
            line("  " + key + ": " + YamlText.quoted(day.called()));
        } else {
            line("  %s: {column: %s, formats: %s}".formatted(key, YamlText.quoted(day.called()), formats(day)));
        }
    }

    /** The formats of a column, in the order of day and month that was answered where it was asked. */
    private String formats(SampleColumn day) {
        WrittenTimes times = day.times();
        List<String> formats = times.formats();
        if (times.orderOpen() || times.bothOrders()) {
            boolean dayFirst = chosen(DraftQuestions.ORDER).contains(DraftQuestions.DAY_FIRST);
            List<String> asked = formats.stream()
                    .filter(format -> !times.bothOrders() || format.startsWith("d") == dayFirst)
                    .toList();
            formats = !times.bothOrders() && asked.getFirst().startsWith("d") != dayFirst ? times.otherOrder() : asked;
        }
        return "[" + String.join(", ", formats.stream().map(YamlText::quoted).toList()) + "]";
    }

    private void types(SampleColumn type) {
        List<String> none = chosen(DraftQuestions.NO_REPORTS);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String value : chosen(DraftQuestions.CRIME_TYPES)) {
            if (none.contains(value)) continue;
            String group = DraftWords.group(value);
            groups.computeIfAbsent(group == null ? "crime" : group, first -> new ArrayList<>())
                    .add(value);
        }
        line("  type:");
        line("    from: " + YamlText.quoted(type.called()));
        line("    rules:");
        rule("exclude: no report", none);
        groups.forEach((group, values) -> rule("crime: " + group, values));
        line("      - {other: other, blank: false}");
    }

    private void rule(String gives, List<String> values) {
        if (values.isEmpty()) return;
        line("      - " + gives);
        line("        is: ["
                + String.join(", ", values.stream().map(YamlText::quoted).toList()) + "]");
    }

    private void results(List<SampleColumn> results) {
        line("  result:");
        line("    from: "
                + (results.size() == 1
                        ? YamlText.quoted(results.getFirst().called())
                        : "["
                                + String.join(
                                        ", ",
                                        results.stream()
                                                .map(column -> YamlText.quoted(column.called()))
                                                .toList())
                                + "]"));
        List<String> said = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (String meaning : DraftQuestions.MEANINGS) {
            List<String> values = new ArrayList<>(chosen(DraftQuestions.RESULT + meaning));
            values.removeAll(said);
            said.addAll(values);
            if (!values.isEmpty()) rules.add(meaning);
        }
        line(rules.isEmpty() ? "    rules: []" : "    rules:");
        said.clear();
        for (String meaning : rules) {
            List<String> values = new ArrayList<>(chosen(DraftQuestions.RESULT + meaning));
            values.removeAll(said);
            said.addAll(values);
            rule("means: " + meaning, values);
        }
    }

    private void crimes(DraftTable crimes) {
        line("crimes:");
        number(crimes, DraftQuestions.REPEATED_CRIMES);
        SampleColumn link = links.fromCrimes();
        if (link != null) list("incidentNumbers", link, links.crimeSeparator());
        moment("recorded", crimes.recorded(), null);
        moment("reported", crimes.reported(), crimes.clock());
        value("offenceCode", crimes.offenceCode());
        value("offenceTitle", crimes.offenceTitle());
        SampleColumn status = crimes.status();
        if (status != null) status(status);
        flags("flags", crimes);
        value("victimType", crimes.victimType());
    }

    private void status(SampleColumn status) {
        List<String> cancelled = status.distinct().stream()
                .filter(value -> value.matches("(?i).*(cancel|canx|no.?crime).*|x"))
                .toList();
        List<String> transferred = status.distinct().stream()
                .filter(value -> value.matches("(?i).*transfer.*"))
                .toList();
        List<String> active = status.distinct().stream()
                .filter(value -> !cancelled.contains(value) && !transferred.contains(value))
                .toList();
        line("  # Read these three aloud: a cancelled record does not count as recorded.");
        line("  status:");
        line("    from: " + YamlText.quoted(status.called()));
        line("    rules:");
        rule("means: active", active);
        rule("means: cancelled", cancelled);
        rule("means: transferred", transferred);
    }

    private void flags(String key, DraftTable table) {
        SampleColumn flags = table.qualifiers();
        SampleColumn domestic = table.domestic();
        if (domestic != null) {
            line("  domestic: {column: %s, is: [%s]}"
                    .formatted(
                            YamlText.quoted(domestic.called()),
                            String.join(
                                    ", ",
                                    domestic.distinct().stream()
                                            .filter(DraftTable::yes)
                                            .map(YamlText::quoted)
                                            .toList())));
        } else if (flags != null && flags.distinct().stream().anyMatch(value -> value.matches(".*\\bDA\\b.*"))) {
            line("  domestic: {column: " + YamlText.quoted(flags.called()) + ", matches: '\\bDA\\b'}");
        }
        if (flags == null) return;
        String separator = flags.distinct().stream().anyMatch(value -> value.contains(";"))
                ? ";"
                : flags.distinct().stream().anyMatch(value -> value.contains(",")) ? "," : " ";
        line("  %s: {column: %s, separator: '%s'}".formatted(key, YamlText.quoted(flags.called()), separator));
    }

    private void value(String key, @Nullable SampleColumn column) {
        if (column != null) line("  " + key + ": " + YamlText.quoted(column.called()));
    }

    private void list(String key, SampleColumn column, @Nullable String separator) {
        line(
                separator == null
                        ? "  " + key + ": " + YamlText.quoted(column.called())
                        : "  %s: {column: %s, separator: '%s'}"
                                .formatted(key, YamlText.quoted(column.called()), separator));
    }
}
