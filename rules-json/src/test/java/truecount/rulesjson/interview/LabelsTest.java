package truecount.rulesjson.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import truecount.rules.facts.ActKind;
import truecount.rules.lists.Wording;
import truecount.rulesjson.VocabularyWords;

class LabelsTest {

    /** A label for a word that no question offers would never be read. */
    @Test
    void everyLabelBelongsToAWordThatCanBeChosen() {
        Map<String, Set<String>> known = new HashMap<>(VocabularyWords.byFact());
        known.putAll(opening());
        known.put(Labels.ANY_QUESTION, Set.of("yes", "no", "none", "unknown", "none-of-these", "someone-else"));

        Labels.all().properties().forEach(question -> {
            assertThat(known).containsKey(question.getKey());
            assertThat(known.get(question.getKey()))
                    .as(question.getKey())
                    .containsAll(question.getValue().propertyNames());
        });
    }

    private static Map<String, Set<String>> opening() {
        Map<String, Set<String>> known = new HashMap<>();
        known.put("opening.kind", new HashSet<>(Opening.kinds()));
        Set<String> relations = new HashSet<>(Opening.relations());
        relations.add(OwnPicture.NOBODY);
        known.put("opening.relation", relations);
        known.put(
                "opening.marks",
                words(Arrays.stream(Mark.values()).map(Mark::word).toList()));
        List<String> victims = new ArrayList<>();
        for (ActKind kind : ActKind.values()) victims.addAll(Openings.victims(kind));
        known.put("opening.to", words(victims));
        known.put("opening.whose", new HashSet<>(OwnPicture.WHOSE));
        known.put("opening.times", Set.of(KeptUp.ONCE, KeptUp.MORE));
        known.put("opening.same", Set.of("yes", "no"));
        known.put("opening.more", Set.of("yes", "no"));
        return known;
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

    /** No answer is offered in the words of the code: each has words that somebody wrote. */
    @ParameterizedTest
    @MethodSource("questionsWithWords")
    void everyAnswerHasWordsWrittenByHand(String question, Set<String> words) {
        List<String> bare = words.stream()
                .filter(word -> !Labels.written(question, word))
                .sorted()
                .toList();

        assertThat(bare).as(question).isEmpty();
    }

    static Stream<Arguments> questionsWithWords() {
        return VocabularyWords.byFact().entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @Test
    void everyOpeningAnswerHasWordsWrittenByHand() {
        opening()
                .forEach((question, words) ->
                        assertThat(words).as(question).allMatch(word -> Labels.written(question, word)));
    }

    /** A label names no word of the code and no form of a sentence: it starts with a capital and has no hyphens for spaces. */
    @Test
    void labelsReadAsWords() {
        Labels.all()
                .properties()
                .forEach(question -> question.getValue().properties().forEach(answer -> {
                    String label = answer.getValue().asString();
                    assertThat(label)
                            .as("%s.%s", question.getKey(), answer.getKey())
                            .matches("[A-Z0-9].*")
                            .doesNotEndWith(".");
                }));
    }

    /** Two answers of one question that read alike could not be told apart. */
    @Test
    void noTwoAnswersOfAQuestionReadAlike() {
        Labels.all()
                .properties()
                .forEach(question -> assertThat(question.getValue().properties())
                        .as(question.getKey())
                        .extracting(answer -> answer.getValue().asString())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyFraudSchemeIsDefinedInALine() {
        Labels.all()
                .path("deception.scheme")
                .properties()
                .forEach(scheme -> assertThat(scheme.getValue().asString())
                        .as(scheme.getKey())
                        .matches(words -> scheme.getKey().equals("other") || words.split(" ", -1).length >= 5));
    }

    @Test
    void whatSomebodyToldReadsAsItStands() {
        assertThat(Labels.of("person.age", "41")).isEqualTo("41");
    }
}
