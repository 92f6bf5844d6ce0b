package truecount.rulesjson.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import truecount.rules.facts.ActKind;
import truecount.rules.lists.Wording;
import truecount.rulesjson.VocabularyWords;

class LabelsTest {

    /** A label for a word that no question offers would never be read. */
    @Test
    void everyLabelBelongsToAWordThatCanBeChosen() {
        Map<String, Set<String>> known = new HashMap<>(VocabularyWords.byFact());
        known.put("opening.kind", new HashSet<>(Opening.kinds()));
        known.put("opening.relation", new HashSet<>(Opening.relations()));
        known.put(
                "opening.marks",
                words(Arrays.stream(Mark.values()).map(Mark::word).toList()));
        List<String> victims = new ArrayList<>();
        for (ActKind kind : ActKind.values()) victims.addAll(Openings.victims(kind));
        known.put("opening.to", words(victims));

        Labels.all().properties().forEach(question -> {
            assertThat(known).containsKey(question.getKey());
            assertThat(known.get(question.getKey()))
                    .as(question.getKey())
                    .containsAll(question.getValue().propertyNames());
        });
    }

    private static Set<String> words(List<String> words) {
        return new HashSet<>(words);
    }

    @ParameterizedTest
    @EnumSource(Opening.class)
    void everyOpeningQuestionHasWords(Opening opening) {
        assertThat(Wording.all()).containsKeys(opening.name(true), opening.name(false));
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void everyKindOfActIsOfferedInPlainWords(ActKind kind) {
        assertThat(Labels.all().path("opening.kind").has(kind.word())).isTrue();
        assertThat(Opening.kinds()).containsOnlyOnce(kind.word());
    }

    @Test
    void aWordWithoutALabelReadsAsItStands() {
        assertThat(Labels.of("violence.means", "object-as-weapon")).isEqualTo("Object as weapon");
    }
}
