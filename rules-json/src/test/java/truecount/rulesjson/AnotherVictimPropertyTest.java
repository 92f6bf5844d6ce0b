package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static truecount.rulesjson.AnyFacts.cases;
import static truecount.rulesjson.AnyFacts.decide;
import static truecount.rulesjson.AnyFacts.essence;
import static truecount.rulesjson.AnyFacts.plus;
import static truecount.rulesjson.AnyFacts.random;
import static truecount.rulesjson.AnyFacts.withPeople;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.facts.Account;
import truecount.rules.facts.Act;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Many;
import truecount.rules.facts.PerVictim;
import truecount.rules.facts.Person;
import truecount.rules.facts.Refs;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;

/** A separate victim of the same act never lowers the number of crimes. */
class AnotherVictimPropertyTest {

    /** A second victim like the first: told of in the same words, confirming like the first, and nobody's kin. */
    @Test
    void aSeparateVictimOfTheSameActNeverLowersTheNumberOfCrimes() {
        List<String> found = new ArrayList<>();
        for (Facts facts : (Iterable<Facts>) Stream.concat(cases().stream(), random(3_000).stream())::iterator) {
            Facts more = withAnotherVictim(facts);
            if (more == null) continue;
            Decision before = decide(facts);
            Decision after = decide(more);
            boolean settled = before.ask().isEmpty()
                    && after.ask().isEmpty()
                    && !before.crimes().isEmpty();
            if (settled && after.disposition() != Disposition.REGISTRAR && total(after) < total(before)) {
                found.add(essence(before) + " became " + essence(after) + ": " + FactsWriter.write(facts));
            }
        }
        assertThat(found).isEmpty();
    }

    private static Facts withAnotherVictim(Facts facts) {
        Telling act = facts.acts().get(0);
        List<String> to = act.get(Act.TO).ids();
        boolean recording = facts.decide().silent(Request.ON) && facts.records().isEmpty();
        if (to.size() != 1 || !recording) return null;
        Telling first = facts.people().stream()
                .filter(one -> one.get(Person.ID).equals(to.get(0)))
                .findFirst()
                .orElseThrow();
        Telling second = first.with(Person.ID, "another").with(Person.HOUSEHOLD, null);
        Telling done = act.with(Act.TO, new Refs(Many.State.TOLD, List.of(to.get(0), "another")));
        for (Fact fact : act.shape().facts()) {
            if (!(act.raw(fact) instanceof PerVictim told) || !told.each().containsKey(to.get(0))) continue;
            Map<String, Object> each = new HashMap<>(told.each());
            each.put("another", each.get(to.get(0)));
            done = done.with(fact, new PerVictim(Map.copyOf(each)));
        }
        Telling swapped = done;
        List<Telling> acts =
                facts.acts().stream().map(one -> one == act ? swapped : one).toList();
        Facts more = withPeople(facts, plus(facts.people(), second), acts);
        for (Telling account : facts.accounts()) {
            if (account.get(Account.OF).ids().contains(to.get(0)))
                more = more.withAccount(account.with(Account.OF, new Refs(Many.State.TOLD, List.of("another"))));
        }
        return more;
    }

    private static int total(Decision decision) {
        return decision.crimes().stream().mapToInt(Crime::count).sum();
    }
}
