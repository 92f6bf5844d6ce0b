package truecount.app.decisions;

import java.util.List;
import java.util.Map;
import truecount.rulesjson.interview.Inquiry;

/** What a person sent as the answer to one question. */
public record AskingForm(String answer, String written, int step) {

    /** The form as it was sent: boxes ticked, a choice made, or words written. */
    public static AskingForm of(Map<String, List<String>> fields) {
        String chosen = String.join(",", fields.getOrDefault("answer", List.of()));
        String written =
                String.join(" ", fields.getOrDefault("written", List.of())).strip();
        if (fields.containsKey("unknown")) return new AskingForm(Inquiry.UNKNOWN, written, step(fields));
        return new AskingForm(written.isEmpty() ? chosen : written, written, step(fields));
    }

    /** How many questions had been answered when the page was shown; -1 if the field is not a number. */
    private static int step(Map<String, List<String>> fields) {
        String step = String.join("", fields.getOrDefault("step", List.of()));
        return step.matches("[0-9]{1,3}") ? Integer.parseInt(step) : -1;
    }

    /** What to say where nothing was chosen or written. */
    public static String missing(Inquiry inquiry) {
        String first = switch (inquiry.kind()) {
            case ONE -> "Choose an answer";
            case ANY -> "Choose at least one answer";
            case NUMBER -> inquiry.options().isEmpty() ? "Enter a number" : "Enter a number or choose a range";
            case MOMENT, TIME -> "Enter when it was";
            case TEXT -> "Enter an answer";
        };
        return inquiry.mayBeUnknown() ? first + ", or press Not known" : first;
    }
}
