package truecount.app.site;

import java.util.List;
import truecount.app.people.Person;

/** A room that may have something waiting. The home page asks each of them, in {@code @Order}. */
@FunctionalInterface
public interface TaskSource {

    /** What waits for this person here, most urgent first; asks only what the person may see. */
    List<Task> tasksFor(Person person);
}
