package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import truecount.rules.Crime;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Shape;
import truecount.rules.facts.Telling;
import truecount.rules.lists.Presumption;

/**
 * One told fact taken away from every case: something is then asked or for the registrar, or the fact stands in the table of what
 * is taken for granted, or nothing changes. What is part of the allegation itself stands in left-out.csv, each with its reason.
 */
class LeftOutPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);
    private static final Set<Disposition> OPEN = EnumSet.of(Disposition.ASK, Disposition.REGISTRAR);

    /** What tells of the register, of what came later and of the request: left out, it is another request and no untold fact. */
    private static final Set<String> NOT_OF_WHAT_HAPPENED = Set.of(
            "record",
            "decide",
            "position",
            "disposal",
            "cps",
            "identified",
            "mistake",
            "order",
            "duplicate",
            "charge",
            "new-information",
            "transfer",
            "breach");

    @Test
    void aFactLeftOutIsAskedOrTakenForGrantedOrChangesNothing() {
        Set<String> allegation = ofTheAllegation();
        Set<String> needed = new TreeSet<>();
        List<String> lost = new ArrayList<>();
        CasesAtOnceTest.all().forEach(one -> {
            List<String> before = essence(AnyFacts.decide(one.facts()));
            for (Telling told : Answering.tellings(one.facts())) {
                for (Fact fact : told.shape().facts()) {
                    if (told.silent(fact) || exempt(told.shape(), fact)) continue;
                    Decision after = AnyFacts.decide(without(one.facts(), told, fact));
                    if (OPEN.contains(after.disposition()) || essence(after).equals(before)) continue;
                    String name = told.shape().name() + "." + fact.name();
                    needed.add(name);
                    if (!allegation.contains(name)) lost.add(told.path(fact) + " of " + one.name() + ": " + before);
                }
            }
        });
        assertThat(lost).isEmpty();
        assertThat(needed).as("a row of left-out.csv that no case needs").isEqualTo(allegation);
    }

    private static boolean exempt(Shape shape, Fact fact) {
        return fact.name().equals("id")
                || fact.name().equals("received")
                || NOT_OF_WHAT_HAPPENED.contains(shape.name())
                || Presumption.of(shape, fact, TODAY) != null;
    }

    private static Facts without(Facts facts, Telling told, Fact fact) {
        Telling less = Telling.of(told.shape(), told.path());
        for (Fact other : told.shape().facts()) {
            if (other != fact && !told.silent(other)) less = less.with(other, told.raw(other));
        }
        return Answering.put(facts, told, less);
    }

    private static List<String> essence(Decision decision) {
        List<String> parts = new ArrayList<>();
        for (Crime crime : decision.crimes()) {
            parts.add(crime.inClass() + " " + crime.code() + " " + crime.count() + " " + crime.attempted() + " "
                    + new TreeSet<>(crime.flags()));
        }
        parts.sort(null);
        parts.add(decision.disposition().word() + " " + decision.action());
        return parts;
    }

    private static Set<String> ofTheAllegation() {
        try (var in = Objects.requireNonNull(LeftOutPropertyTest.class.getResourceAsStream("/net/left-out.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Set<String> names = new TreeSet<>();
            lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                String[] parts = line.split("\\|", -1);
                assertThat(parts[1]).isNotBlank();
                names.add(parts[0]);
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
