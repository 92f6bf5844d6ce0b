package truecount.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import truecount.rules.Decision;
import truecount.rules.Rulebook;
import truecount.rulesjson.FactsReader;

/** The truth is what the rule book says, and nothing else says it. */
class RulingTest {

    @TempDir
    static Path dir;

    @Test
    void replayedThroughTheRuleBookTheFactsOfEveryIncidentGiveItsTruth() throws IOException {
        Path force = dir.resolve("force");
        ExampleForce.write("replayed", 2000, force);
        List<NamedCsvRecord> truth;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(force.resolve("truth.csv"))) {
            truth = reader.stream().toList();
        }
        int crimes = 0;
        for (NamedCsvRecord row : truth) {
            Decision decision = Rulebook.decide(FactsReader.read(row.getField("facts")));
            if (row.getField("because").contains("cancelled on additional verifiable information")) {
                continue;
            }
            List<String> classes = Stream.of(row.getField("requiredCrimes").split(";", -1))
                    .filter(one -> !one.isEmpty())
                    .map(one -> one.substring(0, one.indexOf(':')))
                    .sorted()
                    .toList();
            List<String> decided = decision.disposition() == truecount.rules.Disposition.CRIME
                            && decision.force().isEmpty()
                    ? decision.crimes().stream()
                            .filter(crime -> !crime.inClass().startsWith("NFIB"))
                            .flatMap(crime -> Stream.generate(crime::inClass).limit(crime.count()))
                            .sorted()
                            .toList()
                    : List.of();
            assertThat(classes).as(row.getField("incidentNumber")).isEqualTo(decided);
            crimes += classes.size();
        }
        assertThat(crimes).isGreaterThan(400);
    }

    @Test
    void factsOfAChangeOfLawAreJudgedByTheDayOfTheReport() {
        String facts = """
                {"facts":1,"report":{"received":"%sT10:00:00+01:00","by":"victim"},
                 "people":[{"id":"v","age":34,"sex":"female"},{"id":"s","age":"18-or-over"}],
                 "acts":[{"act":"violence","by":"s","to":"v","did":"slapped","injury":"none"}]}""";

        assertThat(Ruling.on(facts.formatted("2026-05-04")).required())
                .extracting(one -> one.offence().key())
                .containsExactly("105A:105/01");
        assertThatThrownBy(() -> Ruling.on(facts.formatted("2019-05-04"))).hasMessageContaining("not-held");
    }

    @Test
    void aCrimeInAnotherForcesAreaIsForThatForceToRecord() {
        String facts = """
                {"facts":1,"report":{"received":"2026-05-04T10:00:00+01:00","by":"victim","force":"Exampleshire"},
                 "people":[{"id":"v","age":34,"sex":"female"},{"id":"s","age":"18-or-over"}],
                 "accounts":[{"of":"v","says":"confirms"}],
                 "acts":[{"act":"taking","by":"s","to":"v","what":{"kind":"phone","owner":"v"},"from":"person",
                          "held":"carried","force":"none","where":{"force":"%s"}}]}""";

        Truth elsewhere = Ruling.on(facts.formatted("another force"));
        assertThat(elsewhere.required()).isEmpty();
        assertThat(elsewhere.disposition()).isEqualTo(Truth.Disposition.CRIME_RELATED_INCIDENT);
        assertThat(Ruling.on(facts.formatted("Exampleshire")).required())
                .extracting(one -> one.offence().key())
                .containsExactly("39:039/00");
    }

    @Test
    void factsThatLeaveAQuestionOpenAreRefused() {
        String facts = """
                {"facts":1,"report":{"received":"2026-05-04T10:00:00+01:00","by":"victim"},
                 "people":[{"id":"v"},{"id":"s"}],
                 "acts":[{"act":"violence","by":"s","to":"v","did":"punched","injury":"broken-bone"}]}""";

        assertThatThrownBy(() -> Ruling.on(facts)).hasMessageContaining("The rule book says ask");
    }

    @Test
    void aFraudIsRecordedByReportFraudAndNotByTheForce() {
        Situation fraud = Situations.all().get("fraud-report");
        Scene scene = Scene.set(
                fraud, Population.of(ExampleForce.plan("people", 2000)), ExampleForce.FROM, Dice.of("fraud", "scene"));
        Truth truth = Ruling.on(fraud.facts()
                .json(ExampleForce.FROM.atTime(9, 0).atZone(ReportTimes.LONDON), "ONLINE", scene.victim()));

        assertThat(truth.required()).isEmpty();
        assertThat(truth.because()).isNotEmpty();
    }
}
