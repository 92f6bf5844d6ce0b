package truecount.app.site;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import truecount.app.people.Person;

/**
 * What every page gets besides its own content.
 *
 * @param force whose service this is
 * @param person who is signed in, if anyone
 * @param signposts where this person can go, in order
 * @param path the address of this page, without its query
 * @param csrf the token that proves a form came from us; asked for only by pages with a form
 * @param assets the file under {@code /assets/} for each name, with its version
 * @param problems what was wrong with the form that was sent, if one was
 */
public record Frame(
        String force,
        @Nullable Person person,
        List<Signpost> signposts,
        String path,
        Supplier<Csrf> csrf,
        Map<String, String> assets,
        Problems problems) {

    /** The hidden field of every form. */
    public record Csrf(String name, String token) {}

    /** The address of a file of ours, which changes when the file does. */
    public String asset(String name) {
        String address = assets.get(name);
        if (address == null) throw new IllegalArgumentException("There is no asset called " + name);
        return address;
    }

    /** The same frame for a form whose problems were found elsewhere than in Spring's binding. */
    public Frame withProblems(Problems found) {
        return new Frame(force, person, signposts, path, csrf, assets, found);
    }

    /** Whether a signpost leads to this page or one below it. */
    public boolean isAt(Signpost signpost) {
        return path.equals(signpost.href()) || path.startsWith(signpost.href() + "/");
    }
}
