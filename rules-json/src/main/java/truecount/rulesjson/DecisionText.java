package truecount.rulesjson;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import truecount.rules.Because;
import truecount.rules.Closing;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Question;
import truecount.rules.lists.IncidentCategory;
import truecount.rules.lists.Wording;
import truecount.rules.recording.Disclosure;

/** A decision in plain words for a person at a terminal. */
public final class DecisionText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private DecisionText() {}

    /** The decision in lines; with why, every rule that spoke and its place. */
    public static String of(Decision decision, boolean why) {
        StringBuilder text = new StringBuilder();
        line(text, "Decision: " + ending(decision));
        for (Crime crime : decision.crimes())
            line(text, (referred(decision, crime) ? "  Refer " : "  Record ") + crime(crime));
        if (!decision.fraud().isEmpty()) line(text, "  Fraud: " + decision.fraud() + ".");
        if (!decision.force().isEmpty()) line(text, "  Force: " + decision.force() + ".");
        LocalDateTime by = decision.deadline().by();
        if (by != null)
            line(
                    text,
                    "  By " + MOMENT.format(by)
                            + (decision.deadline().late() ? "; the record told came too late." : "."));
        for (Closing closing : decision.closings()) line(text, "  Close as " + closing(closing));
        for (String duty : decision.duties().stream().distinct().toList()) line(text, "  Note: " + duty);
        for (Question question : decision.ask())
            line(text, "  Still needed: %s (%s)".formatted(Wording.question(question.fact()), question.path()));
        List<Disclosure> inside = decision.disclosed().stream()
                .filter(one -> one.fateRule() != null)
                .toList();
        for (Disclosure one : inside)
            line(
                    text,
                    "  Disclosed, %s: %s %s. %s"
                            .formatted(
                                    one.fate().word(),
                                    one.offence().in().code(),
                                    one.offence().title(),
                                    one.why()));
        if (why)
            for (Because one : decision.because())
                line(text, "  Why: %s [%s]".formatted(one.words(), decision.source(one)));
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        text.append(words.stripTrailing()).append(System.lineSeparator());
    }

    private static String crime(Crime crime) {
        String code =
                crime.code().isEmpty() || crime.code().equals(crime.inClass()) ? "" : " (%s)".formatted(crime.code());
        String flags = crime.flags().isEmpty() ? "" : "; flags: " + String.join(", ", crime.flags());
        String victims = crime.victims().isEmpty() ? "" : "; victims: " + String.join(", ", crime.victims());
        String outcome = crime.outcome().isEmpty() ? "" : "; outcome " + crime.outcome();
        return "%d x %s%s%s %s%s%s%s"
                .formatted(
                        crime.count(),
                        crime.inClass(),
                        code,
                        crime.attempted() ? " attempted," : "",
                        crime.title(),
                        victims,
                        flags,
                        outcome);
    }

    private static String closing(Closing closing) {
        String with = closing.qualifiers().stream().map(IncidentCategory::title).collect(Collectors.joining("; "));
        return "%s: %s%s. %s [%s]"
                .formatted(
                        closing.category().theme(),
                        closing.category().title(),
                        with.isEmpty() ? "" : ", with the qualifiers " + with,
                        closing.because(),
                        closing.category().source());
    }

    private static boolean referred(Decision decision, Crime crime) {
        return crime.inClass().startsWith("NFIB") && decision.fraud().startsWith("report-fraud");
    }

    /** A fraud alone is referred, and is no crime record of the force. */
    private static String crimes(Decision decision) {
        boolean fraudAlone =
                decision.crimes().stream().allMatch(one -> one.inClass().startsWith("NFIB"));
        if (!fraudAlone || decision.fraud().isEmpty()) return "crime.";
        return decision.fraud().startsWith("passed-by-nfib")
                ? "make a case record; the fraud is not counted again."
                : "refer to Report Fraud: no crime record here.";
    }

    private static String ending(Decision decision) {
        return switch (decision.disposition()) {
            case CRIME -> crimes(decision);
            case NO_CRIME -> "no crime.";
            case CRIME_RELATED_INCIDENT -> "crime-related incident, no crime recorded.";
            case INCIDENT -> "incident only.";
            case REPORTED_INCIDENT -> "notifiable reported incident.";
            case INFORMATION_REPORT -> "information report, no crime.";
            case NO_ADDITIONAL -> "nothing more to record.";
            case RECLASSIFY -> "reclassify, " + decision.action() + ".";
            case CANCEL -> "cancel under " + decision.action() + ".";
            case TRANSFER -> "transfer to another force.";
            case NO_CHANGE -> "no change to the record.";
            case ASK -> "not yet; more must be known.";
            case REGISTRAR -> "for the force crime registrar or another named role.";
            case NOT_HELD -> "the rules of that day are not held.";
        };
    }
}
