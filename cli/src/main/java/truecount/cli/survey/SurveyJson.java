package truecount.cli.survey;

import java.io.PrintWriter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints JSON laid out alike on every machine. */
final class SurveyJson {

    private SurveyJson() {}

    static void print(ObjectNode root, PrintWriter out) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        out.print(new JsonMapper().writer().with(printer).writeValueAsString(root) + "\n");
    }
}
