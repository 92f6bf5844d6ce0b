package truecount.publication;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import truecount.audit.Finding;

/**
 * A finding as HTML, whole or in parts, so that the app can show the same words in its own page frame.
 *
 * <p>The markup needs no script, no inline style and nothing from another address. It uses the class names of GOV.UK
 * Frontend, and for what that lacks names that begin with {@code tc-}.
 */
public final class FindingHtml {

    private final FindingView view;

    private FindingHtml(FindingView view) {
        this.view = view;
    }

    /** Prepares the finding for reading. */
    public static FindingHtml of(Finding finding) {
        return new FindingHtml(FindingView.of(finding));
    }

    /** The page title: what was audited, and the force. */
    public String title() {
        return view.identity().title() + ", " + view.identity().force();
    }

    /** The result in one or two plain sentences. */
    public String headline() {
        return view.headline();
    }

    /** What stands inside the page's {@code main} element, from the heading to the hashes; escaped, ready to embed. */
    public String main() {
        return render("main.jte", Map.of("view", view));
    }

    /** The accuracy chart alone as SVG, empty where the finding has no share to draw. */
    public String chart() {
        return view.chart();
    }

    /** The rules for the {@code tc-} classes and, in the published page, for all others. */
    public static String style() {
        return Resources.text("finding.css");
    }

    /** The whole page, with its style inside and links to the other files of a published folder. */
    public String page() {
        String style = style();
        return render("page.jte", Map.of("view", view, "style", style, "styleHash", Hashes.sha256Base64(style)));
    }

    /** The page for the PDF: well-formed XHTML, with bookmarks and with the words of the chart where PDF wants them. */
    String print() {
        String running = view.identity().force() + ": " + view.identity().title();
        String style = Resources.text("print.css")
                .replace("RUNNING", running.replace("\\", "\\\\").replace("\"", "\\\""));
        // HTML says what a drawing shows in its title and desc; the PDF's maker looks for an alt attribute.
        return render("print.jte", Map.of("view", view, "style", style))
                .replaceFirst("(?s)<svg (.*?<desc[^>]*>(.*?)</desc>)", "<svg alt=\"$2\" $1");
    }

    private static String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        Templates.ENGINE.render(template, parameters, output);
        // A template begins with a line break, after its parameters; a page must not.
        return output.toString().strip() + "\n";
    }

    /** Loaded with the first page, not before. */
    private static final class Templates {
        static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
                null, gg.jte.ContentType.Html, FindingHtml.class.getClassLoader(), "truecount.publication.templates");
    }
}
