package truecount.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import truecount.app.people.Permission;
import truecount.app.people.Person;
import truecount.app.people.Role;

/** Each component has the structure that the GOV.UK Design System documents and assistive technology relies on. */
class ComponentsTest {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Problems PROBLEM =
            new Problems(List.of(new Problems.Problem("field", "Enter a value"), new Problems.Problem("b", "Second")));
    private static final List<Choice> CHOICES =
            List.of(new Choice("yes", "Yes", "A hint"), Choice.of("no", "No <script>"));

    @Test
    void theErrorSummaryLinksEachMessageToItsField() {
        Document html = show("errorSummary", Map.of("problems", PROBLEM));

        assertThat(html.select(".govuk-error-summary[data-module=govuk-error-summary] > [role=alert]"))
                .hasSize(1);
        assertThat(html.select("h2").text()).isEqualTo("There is a problem");
        assertThat(html.select("li a").eachAttr("href")).containsExactly("#field", "#b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "textarea", "fileUpload", "select"})
    void aFieldIsLabelledDescribedAndMarkedWhenWrong(String component) {
        Document html = show(
                component,
                Map.of(
                        "problems",
                        PROBLEM,
                        "name",
                        "field",
                        "label",
                        "The label",
                        "hint",
                        "A hint",
                        "choices",
                        CHOICES));
        Element field = html.selectFirst("[name=field]");

        assertThat(field.id()).isEqualTo("field");
        assertThat(html.select("label[for=field]").text()).isEqualTo("The label");
        assertThat(field.attr("aria-describedby")).isEqualTo("field-hint field-error");
        assertThat(html.select("#field-hint.govuk-hint").text()).isEqualTo("A hint");
        assertThat(html.select("#field-error.govuk-error-message").text()).isEqualTo("Error: Enter a value");
        assertThat(html.select(".govuk-form-group--error")).hasSize(1);
        assertThat(field.className()).endsWith("--error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "textarea", "fileUpload", "select"})
    void aFieldThatIsRightCarriesNoMarks(String component) {
        Document html = show(
                component,
                Map.of("problems", Problems.none(), "name", "field", "label", "The label", "choices", CHOICES));

        assertThat(html.select("[aria-describedby], .govuk-error-message, .govuk-hint, [class*=--error]"))
                .isEmpty();
    }

    @Test
    void anInputKeepsWhatWasTypedButNeverAPassword() {
        Map<String, Object> typed =
                Map.of("problems", Problems.none(), "name", "f", "label", "L", "value", "\"><script>x</script>");

        Document text = show("input", typed);
        Document password = show("input", with(typed, "type", "password"));

        assertThat(text.select("input").val()).isEqualTo("\"><script>x</script>");
        assertThat(text.select("script")).isEmpty();
        assertThat(password.select("input").hasAttr("value")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"radios", "checkboxes"})
    void choicesStandInAFieldsetWithALegend(String component) {
        Document html = show(
                component,
                Map.of(
                        "problems",
                        PROBLEM,
                        "name",
                        "field",
                        "legend",
                        "The question?",
                        "choices",
                        CHOICES,
                        "chosen",
                        component.equals("radios") ? "no" : Set.of("no")));

        assertThat(html.select("fieldset > legend").text()).isEqualTo("The question?");
        assertThat(html.select("fieldset").attr("aria-describedby")).isEqualTo("field-error");
        // The error summary links to #field, so the first choice carries that id.
        assertThat(html.select("input").eachAttr("id")).containsExactly("field", "field-2");
        assertThat(html.select("label").eachAttr("for")).containsExactly("field", "field-2");
        assertThat(html.select("label").eachText()).containsExactly("Yes", "No <script>");
        assertThat(html.select("input[checked]").eachAttr("value")).containsExactly("no");
        assertThat(html.select("input").first().attr("aria-describedby")).isEqualTo("field-item-hint");
    }

    @Test
    void aTableHasACaptionAndHeadersWithScopeInABoxThatScrolls() {
        Document html = show(
                "table",
                Map.of(
                        "caption",
                        "Shares",
                        "columns",
                        List.of("Type", "Share"),
                        "rows",
                        List.of(List.of("Theft", "91.2%"), List.of("Violence", "88.0%")),
                        "numeric",
                        Set.of(1)));

        assertThat(html.select("[role=region][tabindex=0][aria-label=Shares] > table > caption")
                        .text())
                .isEqualTo("Shares");
        assertThat(html.select("thead th[scope=col]").eachText()).containsExactly("Type", "Share");
        assertThat(html.select("tbody th[scope=row]").eachText()).containsExactly("Theft", "Violence");
        assertThat(html.select("td.govuk-table__cell--numeric").eachText()).containsExactly("91.2%", "88.0%");
    }

    @Test
    void aSummaryListPairsNamesAndValues() {
        Document html = show("summaryList", Map.of("facts", List.of(new Fact("Seed", "4821"))));

        assertThat(html.select("dl.govuk-summary-list dt").text()).isEqualTo("Seed");
        assertThat(html.select("dl.govuk-summary-list dd").text()).isEqualTo("4821");
    }

    @Test
    void paginationNamesThePageOneIsOn() {
        Document html = show("pagination", Map.of("pages", new Pages(2, 3, "/x")));

        assertThat(html.select("nav").attr("aria-label")).isEqualTo("Pages");
        assertThat(html.select("a[aria-current=page]").text()).isEqualTo("2");
        assertThat(html.select("a[rel=prev]").attr("href")).isEqualTo("/x?page=1");
        assertThat(html.select("a[rel=next]").attr("href")).isEqualTo("/x?page=3");
        assertThat(show("pagination", Map.of("pages", new Pages(1, 1, "/x"))).select("nav"))
                .isEmpty();
    }

    @Test
    void aBannerOfSuccessIsReadOutAtOnce() {
        Content words = output -> output.writeContent("<p>Saved</p>");
        Document good = show("banner", Map.of("success", true, "content", words));
        Document other = show("banner", Map.of("content", words));

        assertThat(good.select(".govuk-notification-banner").attr("role")).isEqualTo("alert");
        assertThat(other.select(".govuk-notification-banner").attr("role")).isEqualTo("region");
        assertThat(good.select("[aria-labelledby=banner-title] #banner-title").text())
                .isEqualTo("Success");
    }

    @Test
    void detailsTagBreadcrumbsAndButtonsAreWhatTheySay() {
        Content words = output -> output.writeContent("More");
        assertThat(show("details", Map.of("summary", "Why?", "content", words))
                        .select("details > summary")
                        .text())
                .isEqualTo("Why?");
        assertThat(show("tag", Map.of("text", "Open", "colour", "green")).select("strong.govuk-tag--green"))
                .hasSize(1);
        assertThat(show("breadcrumbs", Map.of("links", List.of(new Link("Audits", "/audits"))))
                        .select("nav[aria-label=Breadcrumb] ol a")
                        .attr("href"))
                .isEqualTo("/audits");
        assertThat(show("button", Map.of("text", "Save")).select("button[type=submit].govuk-button"))
                .hasSize(1);
        assertThat(show("linkButton", Map.of("text", "Go", "href", "/x")).select("a[role=button][href=/x]"))
                .hasSize(1);
    }

    @Test
    void aFormCarriesItsTokenAndLeavesValidationToTheServer() {
        Content words = output -> output.writeContent("");
        Document html = show("form", Map.of("frame", frame(Problems.none()), "action", "/x", "content", words));
        Document upload =
                show("form", Map.of("frame", frame(Problems.none()), "action", "/x", "upload", true, "content", words));

        assertThat(html.select("form[method=post][novalidate] input[type=hidden][name=_csrf]")
                        .val())
                .isEqualTo("token");
        assertThat(html.select("form").hasAttr("enctype")).isFalse();
        assertThat(upload.select("form").attr("enctype")).isEqualTo("multipart/form-data");
    }

    @Test
    void thePageHasOneMainItsLanguageAWayPastTheHeaderAndItsOwner() {
        Document html = page(Problems.none());

        assertThat(html.select("html").attr("lang")).isEqualTo("en");
        assertThat(html.title()).isEqualTo("A page - Truecount - Testshire");
        assertThat(html.body().selectFirst("a").attr("href")).isEqualTo("#main-content");
        assertThat(html.select("main#main-content")).hasSize(1);
        assertThat(html.select("header").text()).contains("Truecount", "Testshire");
        assertThat(html.select("nav[aria-label=Menu] a[aria-current]").text()).isEqualTo("Ledger");
        assertThat(html.select("img, svg, [class*=crown]")).isEmpty();
        assertThat(html.select("script").eachAttr("src")).allMatch(src -> src.startsWith("/assets/"));
    }

    @Test
    void afterAProblemTheTitleAndTheFirstWordsSayError() {
        Document html = page(PROBLEM);

        assertThat(html.title()).startsWith("Error: A page");
        assertThat(html.select("main").first().child(0).className()).isEqualTo("govuk-error-summary");
    }

    private static Document page(Problems problems) {
        Content words = output -> output.writeContent("<h1>A page</h1>");
        return show("page", Map.of("frame", frame(problems), "title", "A page", "content", words));
    }

    private static Frame frame(Problems problems) {
        Map<String, String> assets = new HashMap<>();
        for (String name : List.of("favicon.svg", "truecount.css", "enhance.js", "start.js")) {
            assets.put(name, "/assets/" + name);
        }
        return new Frame(
                "Testshire",
                new Person(7, "Pat", Set.of(Role.INSPECTOR)),
                List.of(new Signpost("Ledger", "/ledger", Permission.READ_LEDGER, "See who did what.")),
                "/ledger/entry",
                () -> new Frame.Csrf("_csrf", "token"),
                assets,
                problems);
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private static Document show(String component, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        TEMPLATES.render("site/" + component + ".jte", new HashMap<>(parameters), html);
        return Jsoup.parse(html.toString());
    }
}
