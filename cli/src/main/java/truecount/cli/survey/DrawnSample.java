package truecount.cli.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import truecount.audit.planning.ExpectedStratum;
import truecount.audit.planning.PlannedDesign;
import truecount.audit.planning.PromisePlan;
import truecount.audit.planning.RiskParts;
import truecount.exports.UnusableInput;
import truecount.statistics.AnticipatedDeviation;
import truecount.statistics.ParetoDraw;
import truecount.statistics.RiskDesign;
import truecount.statistics.RiskFrame;
import truecount.statistics.SampfordDraw;
import truecount.statistics.StratifiedDesign;
import truecount.statistics.Stratum;
import truecount.statistics.Ticket;
import truecount.statistics.TicketDraw;

/** The drawn incidents, in the order in which they are to be reviewed, which says nothing about their strata. */
record DrawnSample(String design, long frame, List<Drawn> drawn) {

    private static final String ORDER = "order|";

    /**
     * One drawn incident.
     *
     * @param population incidents in its stratum, or in the frame where each has a probability of its own
     * @param sampled those drawn of them
     * @param probability of inclusion
     * @param ticket SHA-256 of {@code seed|record}
     */
    record Drawn(String record, String stratum, long population, long sampled, double probability, String ticket) {

        double weight() {
            return 1 / probability;
        }
    }

    /** Draws as one of a plan's designs says. */
    static DrawnSample planned(PromisePlan plan, PlannedDesign planned, ScoredFrame frame, String seed) {
        Map<String, ScoredFrame.Incident> byRecord = new HashMap<>();
        frame.incidents().forEach(incident -> byRecord.put(incident.record(), incident));
        return switch (planned.kind()) {
            case CLASSIC, SPREAD -> {
                List<Stratum> strata = new ArrayList<>();
                for (ExpectedStratum stratum : plan.strata()) {
                    strata.add(new Stratum(
                            stratum.name(),
                            stratum.incidents(),
                            planned.byPart().getOrDefault(stratum.name(), 0L)));
                }
                yield stratified(
                        planned.kind().id(),
                        StratifiedDesign.of(strata),
                        TicketDraw.draw(
                                seed,
                                frame.incidents(),
                                ScoredFrame.Incident::record,
                                ScoredFrame.Incident::stratum,
                                StratifiedDesign.of(strata)),
                        seed,
                        frame);
            }
            case RISK -> byRisk(plan, planned, frame, seed);
        };
    }

    private static DrawnSample byRisk(PromisePlan plan, PlannedDesign planned, ScoredFrame frame, String seed) {
        AnticipatedDeviation deviation = RiskParts.deviation(plan);
        Map<String, String> parts = new HashMap<>();
        plan.strata().forEach(stratum -> parts.put(stratum.name(), RiskParts.partOf(plan, stratum)));
        RiskFrame risk = RiskFrame.of(
                frame.incidents(),
                ScoredFrame.Incident::record,
                incident -> parts.getOrDefault(incident.stratum(), RiskParts.REST),
                incident -> deviation.of(incident.linked(), incident.score()));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        planned.byPart().forEach((part, records) -> sizes.put(part, Math.toIntExact(records)));
        RiskDesign design = RiskDesign.of(risk, sizes);
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < frame.incidents().size(); i++) {
            positions.put(frame.incidents().get(i).record(), i);
        }
        List<Ticket> tickets = TicketDraw.draw(
                seed,
                frame.incidents(),
                ScoredFrame.Incident::record,
                incident -> design.stratum(positions.getOrDefault(incident.record(), 0)),
                design.design());
        return stratified("risk", design.design(), tickets, seed, frame);
    }

    private static DrawnSample stratified(
            String name, StratifiedDesign design, List<Ticket> tickets, String seed, ScoredFrame frame) {
        Map<String, Stratum> strata = new HashMap<>();
        design.strata().forEach(stratum -> strata.put(stratum.name(), stratum));
        List<Drawn> drawn = new ArrayList<>();
        for (Ticket ticket : tickets) {
            Stratum stratum = strata.get(ticket.stratum());
            if (stratum != null) {
                drawn.add(new Drawn(
                        ticket.key(),
                        stratum.name(),
                        stratum.population(),
                        stratum.sampled(),
                        1 / stratum.weight(),
                        ticket.hash()));
            }
        }
        return new DrawnSample(name, frame.incidents().size(), inOrder(drawn, seed));
    }

    /** Draws by the probabilities that the frame gives. */
    static DrawnSample byProbability(ScoredFrame frame, boolean exact, String seed) {
        if (!frame.withProbability()) {
            throw new UnusableInput(
                    "%s has no column 'probability', which this design draws by.".formatted(frame.file()));
        }
        List<String> keys =
                frame.incidents().stream().map(ScoredFrame.Incident::record).toList();
        double[] probabilities = frame.incidents().stream()
                .mapToDouble(ScoredFrame.Incident::probability)
                .toArray();
        List<Integer> positions;
        try {
            positions =
                    exact ? SampfordDraw.draw(seed, keys, probabilities) : ParetoDraw.draw(seed, keys, probabilities);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UnusableInput("%s: the column 'probability': %s.".formatted(frame.file(), e.getMessage()), e);
        }
        List<Drawn> drawn = new ArrayList<>();
        for (int position : positions) {
            ScoredFrame.Incident incident = frame.incidents().get(position);
            drawn.add(new Drawn(
                    incident.record(),
                    incident.stratum(),
                    frame.incidents().size(),
                    positions.size(),
                    incident.probability(),
                    TicketDraw.ticket(seed, incident.record())));
        }
        return new DrawnSample(exact ? "sampford" : "pareto", frame.incidents().size(), inOrder(drawn, seed));
    }

    private static List<Drawn> inOrder(List<Drawn> drawn, String seed) {
        Map<String, String> places = new HashMap<>();
        drawn.forEach(one -> places.put(one.record(), TicketDraw.ticket(seed, ORDER + one.record())));
        return drawn.stream()
                .sorted(Comparator.comparing((Drawn one) -> places.getOrDefault(one.record(), ""))
                        .thenComparing(Drawn::record))
                .toList();
    }
}
