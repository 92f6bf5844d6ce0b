package truecount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import picocli.CommandLine;

/** What holds for every verb, however deep it stands. */
final class EveryVerb {

    private EveryVerb() {}

    static void helps(CommandLine verb) {
        String name = verb.getCommandSpec().qualifiedName();
        if (!verb.getSubcommands().isEmpty()) {
            verb.getSubcommands().values().forEach(EveryVerb::helps);
            return;
        }
        assertThat(verb.getUsageMessage()).as(name + " --help").contains("Example:", name + " ");
        // The list of verbs shows the first paragraph alone.
        assertThat(verb.getCommandSpec().usageMessage().description()[0])
                .as("what " + name + " does")
                .endsWith(".");
        assertThat(options(verb)).as("options of " + name).contains("--help", "--json");
    }

    private static List<String> options(CommandLine verb) {
        return verb.getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .toList();
    }
}
