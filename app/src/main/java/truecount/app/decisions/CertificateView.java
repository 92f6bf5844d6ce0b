package truecount.app.decisions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.rules.Disposition;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rulesjson.FactsReader;
import truecount.rulesjson.interview.FactsInWords;

/** A decision certificate as a page shows it: everything comes out of the certificate, whether it is new or kept. */
public final class CertificateView {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final JsonNode certificate;
    private final Map<String, String> titles = new TreeMap<>();

    private CertificateView(JsonNode certificate) {
        this.certificate = certificate;
        for (JsonNode one : certificate.at("/rules/documents")) titles.put(text(one, "key"), text(one, "title"));
    }

    /** The view of a certificate just written. */
    public static CertificateView of(JsonNode certificate) {
        return new CertificateView(certificate);
    }

    /** The view of a kept certificate. */
    public static CertificateView of(String json) {
        return new CertificateView(JSON.readTree(json));
    }

    /** A rule that spoke, or a place in a document. */
    public record Reason(String words, String source) {}

    /** What is to be recorded: one row. */
    public record CrimeRow(
            int count, String inClass, String code, String title, String maximum, String victims, String flags) {}

    /** An offence disclosed, and what became of it. */
    public record DisclosedRow(String offence, String fate, String why, String source) {}

    /** A question still open. */
    public record OpenQuestion(String question, String path, String source) {}

    /** How the report ends, as the heading of the page. */
    public String heading() {
        return switch (ending()) {
            case CRIME -> crimeHeading();
            case NO_CRIME -> "No crime to record";
            case CRIME_RELATED_INCIDENT -> "A crime-related incident, no crime";
            case INCIDENT -> "An incident only";
            case REPORTED_INCIDENT -> "Record a notifiable reported incident";
            case INFORMATION_REPORT -> "An information report, no crime";
            case NO_ADDITIONAL -> "Nothing more to record";
            case RECLASSIFY -> "Reclassify the record";
            case CANCEL -> "Cancel the record";
            case TRANSFER -> "Transfer to another force";
            case NO_CHANGE -> "No change to the record";
            case ASK -> "Not decided: more must be known";
            case REGISTRAR -> "For the force crime registrar or another named role";
            case NOT_HELD -> "The rules of that day are not held";
        };
    }

    /** What happens to it: a fraud that is referred is counted by Report Fraud and makes no crime record here. */
    private String crimeHeading() {
        int frauds = frauds();
        int others = records() - frauds;
        String record = others == 1 ? "Record a crime" : "Record %,d crimes".formatted(others);
        if (frauds == 0) return record;
        String handled = fraud().startsWith("report-fraud")
                ? "Refer to Report Fraud: no crime record here"
                : fraud().startsWith("passed-by-nfib")
                        ? "Make a case record: the fraud is not counted again"
                        : "Make a case record and refer to Report Fraud: no crime record here";
        if (others == 0) return handled;
        return record
                + (fraud().startsWith("passed-by-nfib")
                        ? "; the fraud is not counted again"
                        : "; refer the fraud to Report Fraud");
    }

    private int frauds() {
        return crimes().stream()
                .filter(one -> one.inClass().startsWith("NFIB"))
                .mapToInt(CrimeRow::count)
                .sum();
    }

    /** What the table of offences is headed: what is recorded here, or what is referred. */
    public String tableHeading() {
        return frauds() == records() && frauds() > 0 ? "What to refer" : "What to record";
    }

    /** What is to be recorded in a few words, such as "1 x 8N, 1 x 58C"; how it ends where nothing is. */
    public String summary() {
        String crimes = crimes().stream()
                .map(one -> one.count() + " x " + one.inClass())
                .collect(Collectors.joining(", "));
        return crimes.isEmpty() ? heading() : crimes;
    }

    private Disposition ending() {
        for (Disposition one : Disposition.values()) if (one.word().equals(disposition())) return one;
        throw new IllegalStateException("A certificate ends in %s, which is no disposition".formatted(disposition()));
    }

    private int records() {
        return crimes().stream().mapToInt(CrimeRow::count).sum();
    }

    String disposition() {
        return text(certificate, "disposition");
    }

    public String action() {
        return text(certificate, "action");
    }

    public String fraud() {
        return text(certificate, "fraud");
    }

    public String force() {
        return text(certificate, "force");
    }

    /** How the log of an incident is closed, one line for each closing; empty where it is no mere incident. */
    public List<String> closings() {
        List<String> lines = new ArrayList<>();
        for (JsonNode one : certificate.path("closing")) {
            String with = one.path("qualifiers")
                    .valueStream()
                    .map(qualifier -> text(qualifier, "title"))
                    .collect(Collectors.joining("; "));
            lines.add("%s: %s%s. %s"
                    .formatted(
                            text(one, "theme"),
                            text(one, "title"),
                            with.isEmpty() ? "" : ", with the qualifiers " + with,
                            text(one, "why")));
        }
        return lines;
    }

    public List<CrimeRow> crimes() {
        List<CrimeRow> rows = new ArrayList<>();
        for (JsonNode one : certificate.path("crimes")) {
            String title = text(one, "title") + (one.path("attempted").asBoolean(false) ? " (attempted)" : "");
            rows.add(new CrimeRow(
                    one.path("count").asInt(),
                    text(one, "class"),
                    text(one, "code"),
                    title,
                    text(one, "maximum"),
                    named(one.path("victims")),
                    joined(one.path("flags")).replace('-', ' ')));
        }
        return rows;
    }

    public List<DisclosedRow> disclosed() {
        List<DisclosedRow> rows = new ArrayList<>();
        for (JsonNode one : certificate.path("disclosed")) {
            String inside = text(one, "inside");
            rows.add(new DisclosedRow(
                    "%s %s".formatted(text(one, "class"), text(one, "title")),
                    text(one, "fate").replace('-', ' ') + (inside.isEmpty() ? "" : " " + inside),
                    text(one, "why"),
                    source(one.path("source"))));
        }
        return rows;
    }

    public List<Reason> because() {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode one : certificate.path("because")) {
            Reason reason = new Reason(text(one, "words"), source(one));
            if (!reasons.contains(reason)) reasons.add(reason);
        }
        return reasons;
    }

    public List<OpenQuestion> ask() {
        List<OpenQuestion> open = new ArrayList<>();
        for (JsonNode one : certificate.path("ask")) {
            open.add(new OpenQuestion(text(one, "question"), text(one, "path"), source(one.path("source"))));
        }
        return open;
    }

    public List<String> duties() {
        List<String> duties = new ArrayList<>();
        for (JsonNode one : certificate.path("duties")) duties.add(one.asString());
        return duties;
    }

    /** By when, in words. */
    public String deadline() {
        String by = certificate.at("/deadline/by").asString("");
        String late = certificate.at("/deadline/late").asBoolean(false) ? " A record told came after that." : "";
        String words = certificate.at("/deadline/words").asString("");
        return by.isEmpty() ? words : "By %s. %s%s".formatted(MOMENT.format(LocalDateTime.parse(by)), words, late);
    }

    /** Every fact told, in plain words. */
    public List<FactsInWords.Line> facts() {
        return FactsInWords.of(FactsReader.read(certificate.path("facts").toString()));
    }

    /** What was taken for granted and would make a crime of what is none, in plain words. */
    public List<String> takenForGranted() {
        Facts told = FactsReader.read(certificate.path("facts").toString());
        return FactsInWords.takenForGranted(told, Rulebook.decide(told));
    }

    public String factsJson() {
        return certificate.path("facts").toPrettyString();
    }

    /** The day whose rules were read. */
    public LocalDate rulesOn() {
        return LocalDate.parse(certificate.at("/rules/on").asString(""));
    }

    /** The documents that were read, each with its edition. */
    public List<String> editions() {
        List<String> editions = new ArrayList<>();
        for (JsonNode one : certificate.at("/rules/documents")) {
            editions.add("%s: %s, %s".formatted(text(one, "key"), text(one, "title"), text(one, "edition")));
        }
        return editions;
    }

    public String hash() {
        return text(certificate, "hash");
    }

    /** The whole certificate. */
    String json() {
        return certificate.toPrettyString();
    }

    private String source(JsonNode place) {
        String key = text(place, "document");
        return "%s, \u201c%s\u201d, page %d"
                .formatted(
                        titles.getOrDefault(key, key),
                        text(place, "heading"),
                        place.path("page").asInt());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static String named(JsonNode list) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : list) names.add(FactsInWords.named(one.asString()));
        return String.join(", ", names);
    }

    private static String joined(JsonNode list) {
        List<String> words = new ArrayList<>();
        for (JsonNode one : list) words.add(one.asString());
        return String.join(", ", words);
    }
}
