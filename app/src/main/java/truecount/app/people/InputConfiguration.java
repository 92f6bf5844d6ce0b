package truecount.app.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** One guard for every form and address: characters that nothing here can keep are refused before anyone works with them. */
@Configuration(proxyBeanMethods = false)
public class InputConfiguration {

    /** The request attribute under which the words stand that say what was refused. */
    public static final String REFUSED = InputConfiguration.class.getName() + ".refused";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,60}");

    /**
     * What in a text cannot be kept, in words; nothing when all of it can. PostgreSQL keeps no NUL and no half of a
     * surrogate pair; the other controls steer terminals. Tabs, line ends and what word processors leave between pages
     * may be pasted.
     */
    public static Optional<String> unkeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean half = Character.isHighSurrogate(at)
                    ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i))
                    : Character.isLowSurrogate(at);
            boolean steers = (at < ' ' && "\t\n\u000B\f\r".indexOf(at) < 0) || at == '\u007F';
            if (half || steers) return Optional.of("U+%04X at character %,d".formatted((int) at, i + 1));
        }
        return Optional.empty();
    }

    /** Answers what holds such a character, or cannot be read as a form at all, with 400 and the field's name. */
    static final class Guard extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            Optional<String> refused;
            try {
                refused = refusedIn(request);
            } catch (InvalidParameterException unreadable) {
                response.sendError(unreadable.getErrorCode());
                return;
            }
            if (refused.isPresent()) {
                request.setAttribute(REFUSED, refused.get());
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            rest.doFilter(request, response);
        }

        private static Optional<String> refusedIn(HttpServletRequest request) throws IOException, ServletException {
            for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
                if (unkeepable(field.getKey()).isPresent()) return Optional.of(words("", unkeepable(field.getKey())));
                for (String value : field.getValue()) {
                    Optional<String> found = unkeepable(value);
                    if (found.isPresent()) return Optional.of(words(field.getKey(), found));
                }
            }
            String type = request.getContentType();
            if (type == null || !type.startsWith("multipart/")) return Optional.empty();
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name != null && unkeepable(name).isPresent()) {
                    return Optional.of(words(part.getName(), unkeepable(name)));
                }
            }
            return Optional.empty();
        }

        private static String words(String field, Optional<String> found) {
            return "%s holds a character that cannot be kept (%s). Take it out and send the form again."
                    .formatted(
                            NAME.matcher(field).matches() ? "The field '" + field + "'" : "A field",
                            found.orElseThrow());
        }
    }
}
