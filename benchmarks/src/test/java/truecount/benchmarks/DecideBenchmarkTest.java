package truecount.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import truecount.benchmarks.drools.DroolsRules;
import truecount.rules.Rulebook;

class DecideBenchmarkTest {

    @Test
    void readsTheCasesOfTheRules() throws IOException {
        assertThat(DecisionCases.all()).hasSizeGreaterThan(300);
        assertThat(DecisionCases.all()).filteredOn(DecisionCases.Case::crime).hasSizeGreaterThan(200);
    }

    @Test
    void bothDecideTheSame() throws IOException {
        DroolsRules drools = DroolsRules.compile();
        Map<String, DecisionCases.Case> cases = DecisionCases.all().stream()
                .collect(Collectors.toMap(DecisionCases.Case::id, Function.identity(), (one, other) -> one));

        for (String id : DroolsRules.COVERED) {
            Map<String, Integer> ours = new TreeMap<>();
            Rulebook.decide(cases.get(id).facts())
                    .crimes()
                    .forEach(crime -> ours.merge(crime.inClass(), crime.count(), Integer::sum));
            assertThat(drools.prepared(cases.get(id).facts()).counts()).as(id).isEqualTo(ours);
        }
    }
}
