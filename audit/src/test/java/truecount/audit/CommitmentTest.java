package truecount.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** One hash over all that must be fixed before the seed is known. */
class CommitmentTest {

    private static final String SOURCE = "main numbers of the public draw of 5 December 2026";

    private static final Commitment ONE = new Commitment("a".repeat(64), "b".repeat(64), Method.CHECKED, SOURCE);

    @Test
    void hashesTheseLines() {
        assertThat(ONE.canonicalText())
                .isEqualTo("truecount commitment 1\nplan,%s\nframe,%s\nmethod,2\nseed,%s\n"
                        .formatted("a".repeat(64), "b".repeat(64), SOURCE));
        assertThat(ONE.hash()).isEqualTo(Sha256.of(ONE.canonicalText()));
    }

    @Test
    void anyPartThatChangesChangesTheHash() {
        assertThat(new Commitment("c".repeat(64), "b".repeat(64), Method.CHECKED, SOURCE).hash())
                .isNotEqualTo(ONE.hash());
        assertThat(new Commitment("a".repeat(64), "c".repeat(64), Method.CHECKED, SOURCE).hash())
                .isNotEqualTo(ONE.hash());
        assertThat(new Commitment("a".repeat(64), "b".repeat(64), Method.FIRST, SOURCE).hash())
                .isNotEqualTo(ONE.hash());
        assertThat(new Commitment("a".repeat(64), "b".repeat(64), Method.CHECKED, SOURCE + ".").hash())
                .isNotEqualTo(ONE.hash());
    }

    @Test
    void theSourceOfTheSeedIsOneLineThatOthersCanCopy() {
        for (String bad : new String[] {"", " ", "a\nseed,b", " a", "a ", "x".repeat(301)}) {
            assertThatThrownBy(() -> new Commitment("a", "b", Method.CHECKED, bad))
                    .as("'%s'", bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("where the seed will come from");
        }
    }
}
