package truecount.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import truecount.cli.ExitCode;
import truecount.cli.Truecount;

/** One run of a verb: what it said and how it ended. */
record SurveyVerb(int code, String out, String err) {

    static final Path REFERENCE = Path.of("../docs/reference");

    static SurveyVerb run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        int code = Truecount.run(new PrintWriter(out), new PrintWriter(err), words);
        return new SurveyVerb(code, out.toString(), err.toString());
    }

    JsonNode json() {
        assertThat(code).as(err).isEqualTo(ExitCode.OK);
        return JsonMapper.shared().readTree(out);
    }

    /** That what was written is what the documented schema says. */
    void fits(String schema) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema described = registry.getSchema(Files.readString(REFERENCE.resolve(schema)), InputFormat.JSON);
        assertThat(described.validate(out, InputFormat.JSON)).isEmpty();
    }

    /** That the input was refused, in these words and without a trace of code. */
    void refuses(String... words) {
        assertThat(code).as(out + err).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains(words).doesNotContain("Exception", "\tat ");
    }
}
