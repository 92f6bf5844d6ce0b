package truecount.app.site;

import java.util.List;
import java.util.Optional;

/** What is wrong with a form, in the order of its fields. */
public record Problems(List<Problem> all) {

    /** A message beside the field it is about, which is also its {@code id} on the page. */
    public record Problem(String field, String message) {}

    private static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems none() {
        return NONE;
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** The message for a field, or empty text. */
    public String of(String field) {
        Optional<Problem> first =
                all.stream().filter(problem -> problem.field().equals(field)).findFirst();
        return first.map(Problem::message).orElse("");
    }
}
