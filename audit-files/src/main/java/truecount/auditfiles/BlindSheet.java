package truecount.auditfiles;

import org.jspecify.annotations.Nullable;

/** A blind item as a page that opens in any browser and prints on paper; nothing in it is loaded from elsewhere. */
final class BlindSheet {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Item @ITEM@ of @ITEMS@</title>
            <style>
            body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; }
            th { padding-right: 1.5rem; text-align: left; vertical-align: top; }
            pre { border: 1px solid #767676; font: inherit; padding: 1rem; white-space: pre-wrap; }
            .mark { border: 1px solid; font-weight: bold; padding: 0.25rem 0.5rem; }
            </style>
            </head>
            <body>
            <p class="mark">OFFICIAL-SENSITIVE: personal information. Keep within the review.</p>
            <h1>Item @ITEM@ of @ITEMS@</h1>
            <p>@TITLE@, @FORCE@</p>
            <table>
            <tr><th scope="row">Reported</th><td>@REPORTED@</td></tr>
            <tr><th scope="row">Came in by</th><td>@CHANNEL@</td></tr>
            <tr><th scope="row">Opened as</th><td>@OPENED@</td></tr>
            </table>
            <h2>What the police were told</h2>
            @LOG@
            @ASKED@
            </body>
            </html>
            """;

    private static final String ASKED_FOR_CRIMES = """
            <p>The log is shown up to the moment of decision. What was decided is not shown, and you should not look it
            up.</p>
            <h2>Your verdict</h2>
            <p>Which crimes should have been recorded from this, under the rules in force on the day of the report? Write
            one line for each class of crime in verdicts.csv, under item @ITEM@.</p>
            <ul>
            <li><b>crime</b>, with its class, whether it is domestic abuse, and how many</li>
            <li><b>no crime</b></li>
            <li><b>could not be read</b></li>
            </ul>
            """;

    private static final String ASKED_WHETHER_RIGHT = """
            <h2>What was done</h2>
            <pre>@DONE@</pre>
            <h2>Your verdict</h2>
            <p>@QUESTION@</p>
            <p>Ask the keeper of this audit for the crime record and the reasons written on it. Write your verdict in
            verdicts.csv, under item @ITEM@.</p>
            <ul>
            <li><b>right</b></li>
            <li><b>wrong</b></li>
            <li><b>could not be read</b>, when what is needed to judge is missing</li>
            </ul>
            """;

    private BlindSheet() {}

    static String page(BlindItem item, OpenedAudit audit) {
        String log = item.log();
        boolean right = item.question() != null;
        return PAGE.replace("@ASKED@", right ? ASKED_WHETHER_RIGHT : ASKED_FOR_CRIMES)
                .replace("@ITEM@", Integer.toString(item.number()))
                .replace("@ITEMS@", Long.toString(audit.identity().items()))
                .replace("@TITLE@", escaped(audit.identity().title()))
                .replace("@FORCE@", escaped(audit.identity().force()))
                .replace("@REPORTED@", given(item.reported()))
                .replace("@CHANNEL@", given(item.channel()))
                .replace("@OPENED@", given(item.openingType()))
                .replace("@QUESTION@", given(item.question()))
                .replace("@DONE@", given(item.done()))
                // Last, so that nothing written in a log is taken for a place to fill.
                .replace(
                        "@LOG@",
                        log == null || log.isBlank()
                                ? "<p>The export holds no log for this item. Ask the keeper of this audit for what the"
                                        + " police knew when it was reported.</p>"
                                : "<pre>" + escaped(log) + "</pre>");
    }

    private static String given(@Nullable String value) {
        return value == null ? "not given" : escaped(value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
