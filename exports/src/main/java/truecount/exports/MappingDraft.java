package truecount.exports;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import truecount.exports.DraftQuestion.Kind;

/**
 * A mapping drafted from a sample of a force's exports. It holds what the files show, asks what they cannot, and guesses
 * nothing: a mapping with an open question is refused when it is read.
 */
public final class MappingDraft {

    private final DraftFiles files;
    private final DraftFormat format;
    private final DraftLinks links;
    private final List<DraftQuestion> questions;
    private final Map<String, List<String>> answers;

    private MappingDraft(
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

    /**
     * Drafts a mapping for files of one system, in any order: the incident log, the crime records, further files of the
     * log. At most the first 20,000 rows of each are looked at.
     *
     * @throws UnusableInput when a file cannot be read as a table, or two are written in ways that one mapping cannot say
     */
    public static MappingDraft of(List<Path> files) {
        DraftFiles sorted = DraftFiles.of(files);
        DraftFormat format = DraftFormat.of(sorted);
        DraftLinks links = new DraftLinks(sorted);
        return new MappingDraft(sorted, format, links, DraftQuestions.of(sorted, links), Map.of());
    }

    /** The file that holds the incidents. */
    public Path incidents() {
        return files.incidents().sample().path();
    }

    /** The file that holds the crime records; null where none does. */
    public @Nullable Path crimes() {
        DraftTable crimes = files.crimes();
        return crimes == null ? null : crimes.sample().path();
    }

    /** What the files show, a sentence each. */
    public List<String> found() {
        return new DraftFindings(files, links).sentences();
    }

    /** All questions, answered or not. */
    public List<DraftQuestion> questions() {
        return questions;
    }

    /** Questions without an answer, in the order in which they are asked. */
    public List<DraftQuestion> open() {
        return questions.stream()
                .filter(question -> !answers.containsKey(question.key()))
                .toList();
    }

    /**
     * The draft with one more answer.
     *
     * @param line the answer as typed: a number; several with commas, {@code 3-7}, {@code none}; a day; blank for what is
     *     proposed
     * @throws UnusableInput when the answer is none of these; the message says what can be answered
     */
    public MappingDraft answered(DraftQuestion question, String line) {
        List<String> answer = line.isBlank() ? question.proposed() : read(question, line.strip());
        if (line.isBlank() && question.kind() == Kind.ONE && answer.isEmpty()) {
            throw new UnusableInput("Nothing is proposed here: type the number of an answer.");
        }
        Map<String, List<String>> more = new LinkedHashMap<>(answers);
        more.put(question.key(), answer);
        return new MappingDraft(files, format, links, questions, more);
    }

    private static List<String> read(DraftQuestion question, String line) {
        if (question.kind() == Kind.DAY) {
            if (line.equals(DraftQuestions.LATEST)) return List.of(line);
            try {
                return List.of(LocalDate.parse(line).toString());
            } catch (DateTimeException notADay) {
                throw new UnusableInput(
                        "Type a day such as 2026-04-01, or press Enter for the latest report.", notADay);
            }
        }
        if (line.equalsIgnoreCase("none") && question.kind() == Kind.SEVERAL) return List.of();
        List<String> chosen = new ArrayList<>();
        for (String word : line.split("[,\\s]+", -1)) {
            String[] ends = word.split("-", -1);
            int from = number(ends[0], question);
            int to = ends.length == 2 ? number(ends[1], question) : from;
            if (ends.length > 2 || to < from) throw choices(question);
            for (int number = from; number <= to; number++) {
                if (!chosen.contains(Integer.toString(number))) chosen.add(Integer.toString(number));
            }
        }
        if (question.kind() == Kind.ONE && chosen.size() != 1) throw choices(question);
        return List.copyOf(chosen);
    }

    private static int number(String word, DraftQuestion question) {
        if (!word.matches("[0-9]{1,4}")) throw choices(question);
        int number = Integer.parseInt(word);
        if (number < 1 || number > question.options().size()) throw choices(question);
        return number;
    }

    private static UnusableInput choices(DraftQuestion question) {
        return new UnusableInput("Type %s from 1 to %d%s."
                .formatted(
                        question.kind() == Kind.ONE ? "one number" : "numbers",
                        question.options().size(),
                        question.kind() == Kind.ONE
                                ? ""
                                : ", such as 1,4,7-9; none where there is none; or press Enter for those marked *"));
    }

    /**
     * The mapping as YAML. Where a question is open it holds what is proposed, and a line beginning with {@code #?} for
     * which reading it is refused.
     */
    public String yaml() {
        return new DraftYaml(files, format, links, questions, answers).text();
    }
}
