package truecount.rulesjson;

import static org.assertj.core.api.Assertions.assertThat;
import static truecount.rulesjson.AnyFacts.SEED;
import static truecount.rulesjson.AnyFacts.cases;
import static truecount.rulesjson.AnyFacts.decide;
import static truecount.rulesjson.AnyFacts.withPeople;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import truecount.rules.Because;
import truecount.rules.Decision;
import truecount.rules.Disposition;
import truecount.rules.Rank;
import truecount.rules.Rule;
import truecount.rules.facts.Act;
import truecount.rules.facts.ActKind;
import truecount.rules.facts.Fact;
import truecount.rules.facts.Facts;
import truecount.rules.facts.Many;
import truecount.rules.facts.Request;
import truecount.rules.facts.Telling;
import truecount.rules.recording.GeneralRule;

/**
 * An allegation of harm to a person ends as an incident only by a rule that names that allegation.
 *
 * <p>Shown on every case of the book, on facts told at random, and on grave allegations with everything around them told at
 * random: who reports, how fit, what is said, what speaks against it.
 */
class NeverSilentPropertyTest {

    private static final Set<ActKind> HARM = EnumSet.of(
            ActKind.VIOLENCE,
            ActKind.THREAT,
            ActKind.COMMUNICATION,
            ActKind.COURSE,
            ActKind.SEXUAL,
            ActKind.IMAGE,
            ActKind.DEMAND,
            ActKind.DETENTION,
            ActKind.EXPLOITATION,
            ActKind.NEGLECT,
            ActKind.DISORDER,
            ActKind.DEATH,
            ActKind.JUSTICE);

    /** The general rules that may end a grave allegation as an incident, each with a reason that is at hand. */
    private static final Set<GeneralRule> MAY_END = EnumSet.of(
            GeneralRule.CONTRARY_EVIDENCE,
            GeneralRule.COUNTER_ALLEGATION,
            GeneralRule.IMPAIRED_REPORTER,
            GeneralRule.SCOTLAND_OR_NORTHERN_IRELAND,
            GeneralRule.ABROAD,
            GeneralRule.IN_THE_AIR,
            GeneralRule.LAW_OF_THE_DAY);

    /** Allegations that are crimes against a person on what is told alone. */
    private static final List<String> GRAVE =
            List.of("""
            {"act": "violence", "by": "p1", "to": "p0", "did": "strangled", "injury": "none"}""", """
            {"act": "violence", "by": "p1", "to": "p0", "did": "punched", "injury": "bruise"}""", """
            {"act": "violence", "by": "p1", "to": "p0", "did": "stabbed-or-cut", "meant": "serious-harm"}""", """
            {"act": "threat", "by": "p1", "to": "p0", "of": "kill", "conveyed": "face-to-face",
             "meantToBeFeared": "yes"}""", """
            {"act": "threat", "by": "p1", "to": "p0", "of": ["rape", "other-detriment"], "conveyed": "message",
             "meantToBeFeared": "reckless"}""", """
            {"act": "threat", "by": "p1", "to": "p0", "of": "share-intimate-image", "meantToBeFeared": "yes"}""", """
            {"act": "sexual", "by": "p1", "to": "p0", "did": "touching", "consent": "not-given"}""", """
            {"act": "sexual", "by": "p1", "to": "p0", "did": "made-to-do", "consent": "pressured"}""", """
            {"act": "image", "by": "p1", "to": "p0", "of": "p0", "did": "posted-or-shared", "shows": "intimate-state",
             "agreed": "no"}""", """
            {"act": "detention", "by": "p1", "to": "p0", "did": "held-against-will"}""", """
            {"act": "exploitation", "by": "p1", "to": "p0", "form": "forced-work", "happened": "england-or-wales"}""", """
            {"act": "neglect", "by": "p1", "to": "p0", "did": "neglected", "likelyToCauseSuffering": "yes"}""", """
            {"act": "course", "by": "p1", "to": "p0", "occasions": "two-or-more", "fixated": "no",
             "effect": "fear-of-violence-twice-or-more"}""", """
            {"act": "communication", "by": "p1", "to": "p0", "content": "urges-serious-self-harm"}""");

    private static final String RAPE = """
            {"act": "sexual", "by": "p1", "to": "p0", "did": "penis-in-vagina-anus-or-mouth", "consent": "not-given"}""";

    private static boolean recording(Facts facts) {
        return facts.decide().silent(Request.ON) && facts.records().isEmpty();
    }

    private static String said(Facts facts, Decision decision) {
        return decision.disposition() + " " + decision.because() + ": " + FactsWriter.write(facts);
    }

    @Test
    void everyActOfAnIncidentHasARuleThatSpeaksOfIt() {
        List<Facts> all = new ArrayList<>(cases());
        RandomFacts random = new RandomFacts(SEED, 0.35);
        for (int i = 0; i < 5_000; i++) all.add(random.next());
        List<String> silent = new ArrayList<>();
        for (Facts facts : all) {
            Decision decision = decide(facts);
            if (decision.disposition() != Disposition.INCIDENT || !recording(facts)) continue;
            for (Telling act : facts.acts()) {
                boolean spoken =
                        decision.because().stream().anyMatch(one -> one.at().equals(act.path()));
                if (HARM.contains(ActKind.of(act.shape())) && !spoken) silent.add(said(facts, decision));
            }
        }
        assertThat(silent).isEmpty();
    }

    /** What is alleged together ends as an incident only if each part of it would, told alone. */
    @Test
    void tellingLessOfAnIncidentNeverMakesACrimeOfIt() {
        List<Facts> all = new ArrayList<>(cases());
        RandomFacts random = new RandomFacts(SEED + 1, 0.5);
        for (int i = 0; i < 8_000; i++) all.add(random.next());
        List<String> lost = new ArrayList<>();
        for (Facts facts : all) {
            if (facts.acts().size() != 1 || !recording(facts)) continue;
            if (decide(facts).disposition() != Disposition.INCIDENT) continue;
            Telling act = facts.acts().get(0);
            if (!HARM.contains(ActKind.of(act.shape()))) continue;
            for (Fact fact : act.shape().facts()) {
                boolean alleged = Set.of("did", "of", "content", "form").contains(fact.name());
                if (!alleged || !(act.raw(fact) instanceof Many<?> told)) continue;
                for (long left = told.bits(); left != 0; left &= left - 1) {
                    Many<?> one = new Many<>(Many.State.TOLD, Long.lowestOneBit(left));
                    Facts less = withPeople(facts, facts.people(), List.of(act.with(fact, one)));
                    Decision decision = decide(less);
                    if (decision.disposition() == Disposition.CRIME) lost.add(said(less, decision));
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void aGraveAllegationIsAnIncidentOnlyForAReasonAtHand() {
        List<String> lost = new ArrayList<>();
        for (String grave : GRAVE) {
            for (Facts facts : around(grave, 250)) {
                Decision decision = decide(facts);
                if (decision.disposition() != Disposition.INCIDENT) continue;
                if (decision.because().stream().noneMatch(NeverSilentPropertyTest::mayEnd))
                    lost.add(said(facts, decision));
            }
        }
        assertThat(lost).isEmpty();
    }

    private static boolean mayEnd(Because one) {
        Rule rule = one.rule();
        boolean general = rule instanceof GeneralRule known && MAY_END.contains(known);
        return general || (rule.rank() == Rank.OFFENCE && !one.words().isEmpty());
    }

    /** Every report of rape that is not recorded at once is N100 at least (CRR26 p.63). */
    @Test
    void aReportOfRapeIsNeverLessThanAReportedIncident() {
        Set<Disposition> less =
                EnumSet.of(Disposition.INCIDENT, Disposition.NO_CRIME, Disposition.CRIME_RELATED_INCIDENT);
        List<String> lost = new ArrayList<>();
        for (Facts facts : around(RAPE, 3_000)) {
            Decision decision = decide(facts);
            if (!less.contains(decision.disposition())) continue;
            boolean ofTheDay = decision.because().stream().anyMatch(one -> one.rule() == GeneralRule.LAW_OF_THE_DAY);
            // Where another authority leads the investigation, it records (p.17).
            boolean led = decision.because().stream().anyMatch(one -> one.rule() == GeneralRule.OTHER_AUTHORITY);
            if (!ofTheDay && !led) lost.add(said(facts, decision));
        }
        assertThat(lost).isEmpty();
    }

    /** One grave act by one of two people to the other, with the rest of a report told at random. */
    private static List<Facts> around(String act, int count) {
        Telling told = FactsReader.read("""
                        {"facts": 1, "report": {"received": "2026-05-12T10:00"},
                         "people": [{"id": "p0"}, {"id": "p1"}], "acts": [%s]}""".formatted(act)).acts().get(0).with(Act.ID, "a0");
        RandomFacts random = new RandomFacts(SEED + act.length(), 0.35);
        List<Facts> found = new ArrayList<>();
        while (found.size() < count) {
            Facts facts = random.next();
            if (facts.people().size() < 2 || !recording(facts)) continue;
            found.add(new Facts(
                    facts.title(),
                    facts.report(),
                    facts.people(),
                    facts.ties(),
                    facts.places(),
                    facts.things(),
                    facts.accounts(),
                    facts.evidence(),
                    List.of(told),
                    facts.records(),
                    List.of(),
                    List.of(),
                    Telling.of(Request.REQUEST, "decide")));
        }
        return found;
    }
}
