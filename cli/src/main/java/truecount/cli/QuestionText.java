package truecount.cli;

import java.util.ArrayList;
import java.util.List;
import truecount.rulesjson.interview.Inquiry;

/** A question of the interview as it stands on the screen. */
final class QuestionText {

    private static final int NUMBER = 6;
    private static final int GAP = 2;

    /** What stands on the screen beside the answers: the question, how to answer and the prompt. */
    private static final int OTHER_LINES = 5;

    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    private QuestionText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The lines of a question; where its answers fill the screen, the question stands below them once more. */
    static String of(Inquiry inquiry, int number, Terminal terminal) {
        String about = inquiry.about().isEmpty() ? "" : " (" + inquiry.about() + ")";
        String question = number + ". " + inquiry.words() + about;
        QuestionText text = new QuestionText(terminal);
        text.add(question, 3);
        int before = text.height();
        text.options(inquiry.options());
        if (text.height() - before > terminal.rows() - OTHER_LINES) text.add(question, 3);
        if (!inquiry.hint().isEmpty()) text.add("  " + inquiry.hint(), 0);
        if (!inquiry.preset().isEmpty()) text.add("  Enter alone: " + inquiry.presetInWords(), 0);
        return String.join(System.lineSeparator(), text.lines);
    }

    private void add(String line, int hanging) {
        lines.addAll(terminal.fit(line, hanging).lines().toList());
    }

    private int height() {
        return lines.size();
    }

    private void options(List<Inquiry.Option> options) {
        List<String> all = new ArrayList<>();
        int widest = 0;
        for (Inquiry.Option one : options) {
            all.add("  %2d  %s".formatted(all.size() + 1, one.label()));
            widest = Math.max(widest, all.getLast().length());
        }
        boolean fills = all.size() > terminal.rows() - OTHER_LINES;
        int beside = fills ? Math.max(1, (terminal.columns() + GAP) / (widest + GAP)) : 1;
        int rows = (all.size() + beside - 1) / beside;
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int at = row; at < all.size(); at += rows) {
                line.append(" ".repeat((at / rows) * (widest + GAP) - line.length()))
                        .append(all.get(at));
            }
            add(line.toString(), NUMBER - leading(all.get(row)));
        }
    }

    private static int leading(String line) {
        return line.length() - line.stripLeading().length();
    }
}
