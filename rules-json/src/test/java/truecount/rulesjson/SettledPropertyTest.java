package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static truecount.rulesjson.AnyFacts.cases;
import static truecount.rulesjson.AnyFacts.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.lists.Presumption;

/**
 * A decision with nothing left to ask does not change when one more fact is answered, whatever the answer.
 *
 * <p>The only facts for which it may change are those of presumptions.csv, which the guide to facts prints: told otherwise than
 * is taken for granted, they matter. Told just as is taken for granted, and told as unknown, they change nothing either.
 */
class SettledPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    /** Where nobody can say, the rules do not take the information as shown (CRR26 p.25). */
    private static final String UNKNOWN_MATTERS = "new-information.aboutThisCrime";

    private record Tried(Facts facts, Telling told, Fact fact, List<String> before) {

        boolean changes(Object answer) {
            Facts more = Answering.put(facts, told, told.with(fact, answer));
            return !essence(decide(more)).equals(before);
        }

        String where() {
            return told.path(fact) + " " + before + ": " + FactsWriter.write(facts);
        }
    }

    private static List<String> essence(Decision decision) {
        List<String> parts = new ArrayList<>();
        for (Crime crime : decision.crimes()) {
            parts.add(crime.inClass() + " " + crime.code() + " " + crime.count() + " " + crime.attempted() + " "
                    + new TreeSet<>(crime.flags()));
        }
        Collections.sort(parts);
        parts.add(decision.disposition().word() + " " + decision.action());
        return parts;
    }

    private static List<Tried> everySilentFactOfEverySettledCase() {
        List<Tried> all = new ArrayList<>();
        for (Facts facts : cases()) {
            Decision decision = decide(facts);
            if (!decision.ask().isEmpty()) continue;
            List<String> before = essence(decision);
            for (Telling told : Answering.tellings(facts)) {
                for (Fact fact : told.shape().facts()) {
                    if (told.silent(fact)) all.add(new Tried(facts, told, fact, before));
                }
            }
        }
        return all;
    }

    @Test
    void onlyWhatIsTakenForGrantedCanChangeASettledDecision() {
        List<String> found = new ArrayList<>();
        for (Tried tried : everySilentFactOfEverySettledCase()) {
            if (Presumption.of(tried.told().shape(), tried.fact(), TODAY) != null) continue;
            for (Object answer : Answering.answers(tried.facts(), tried.fact())) {
                if (tried.changes(answer)) found.add(answer + " at " + tried.where());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void toldJustAsIsTakenForGrantedItChangesNothing() {
        List<String> found = new ArrayList<>();
        for (Tried tried : everySilentFactOfEverySettledCase()) {
            Presumption presumed = Presumption.of(tried.told().shape(), tried.fact(), TODAY);
            if (presumed == null) continue;
            Object answer = Answering.parsed(tried.fact(), presumed.standsFor());
            if (answer != null && tried.changes(answer)) found.add(tried.where());
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whatNobodyCanSayChangesNoSettledDecision() {
        List<String> found = new ArrayList<>();
        for (Tried tried : everySilentFactOfEverySettledCase()) {
            String name = tried.told().shape().name() + "." + tried.fact().name();
            if (name.equals(UNKNOWN_MATTERS)) continue;
            if (tried.changes(Answering.unknown(tried.fact()))) found.add(tried.where());
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPresumptionIsOfAFactAndStandsForOneOfItsAnswers() {
        List<String> wrong = new ArrayList<>();
        for (String name : Presumption.facts()) {
            Presumption presumed = Presumption.of(name, TODAY);
            Fact fact = named(name);
            boolean elsewhere = presumed.standsFor().equals(Presumption.TOLD_ELSEWHERE);
            boolean answer = fact != null && Answering.parsed(fact, presumed.standsFor()) != null;
            if (fact == null || (!elsewhere && !answer) || presumed.because().isBlank()) wrong.add(presumed.toString());
        }
        assertThat(wrong).isEmpty();
    }

    private static Fact named(String name) {
        for (Shape shape : Vocabulary.shapes()) {
            for (Fact fact : shape.facts()) {
                if ((shape.name() + "." + fact.name()).equals(name)) return fact;
                if ((fact.shape().name() + "." + fact.name()).equals(name)) return fact;
            }
        }
        return null;
    }

    /** A presumption that no case needs is no presumption but a word too many. */
    @Test
    void everyPresumptionIsNeededByACase() {
        TreeSet<String> unused = new TreeSet<>(Presumption.facts());
        for (Tried tried : everySilentFactOfEverySettledCase()) {
            Presumption presumed = Presumption.of(tried.told().shape(), tried.fact(), TODAY);
            if (presumed == null || !unused.contains(presumed.fact())) continue;
            for (Object answer : Answering.answers(tried.facts(), tried.fact())) {
                if (tried.changes(answer)) unused.remove(presumed.fact());
            }
        }
        assertThat(unused).isEmpty();
    }
}
