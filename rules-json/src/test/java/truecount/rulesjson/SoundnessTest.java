package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import truecount.rules.Decision;
import truecount.rules.Rulebook;
import truecount.rules.facts.Facts;
import truecount.rules.told.Story;

/** What holds of every decision holds of decisions on facts told at random. */
class SoundnessTest {

    private static final long SEED = 20260401;
    private static final int STORIES = 20_000;

    @Test
    void holdsWhateverIsTold() {
        RandomFacts random = new RandomFacts(SEED, 0.35);
        for (int i = 0; i < STORIES; i++) {
            Facts facts = random.next();
            Story story = new Story(facts);
            Decision decision = Rulebook.on(story.day()).decide(story);
            String fault = Soundness.fault(facts, decision);
            assertThat(fault).as(() -> FactsWriter.write(facts).toString()).isEmpty();
        }
    }
}
