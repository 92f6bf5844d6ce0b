package truecount.app.audits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import truecount.app.people.Person;
import truecount.audit.AuditKind;
import truecount.audit.HeldRecords;
import truecount.audit.ItemExplanation;
import truecount.audit.ItemReview;
import truecount.audit.ItemReview.State;
import truecount.audit.OffenceClass;
import truecount.audit.OffenceGroup;
import truecount.audit.Opinion;
import truecount.audit.Plan;
import truecount.audit.Reconciliation;
import truecount.audit.RecordedCrime;
import truecount.audit.ReviewCoding;
import truecount.audit.ReviewRound;
import truecount.audit.Timeliness;
import truecount.audit.VerdictLine;
import truecount.auditfiles.OffenceClasses;
import truecount.auditfiles.PlanFile;

/** The reviews of an audit's items: where each stands, what may be said next and by whom, and the filing of it. */
@Repository
public class ItemReviewStore {

    private final JdbcClient database;
    private final VerdictStore verdicts;

    ItemReviewStore(JdbcClient database, VerdictStore verdicts) {
        this.database = database;
        this.verdicts = verdicts;
    }

    private record Behind(boolean chosenForSecond, int secondPlace) {}

    /** Where the review of every item stands, by number. */
    public Map<Integer, ItemReview> of(AuditSummary audit) {
        Plan plan = plan(audit);
        Map<Integer, Behind> behind = plan.procedure().reviewsTwice() ? behind(audit.number()) : Map.of();
        Map<Integer, HeldRecords> held = behind.isEmpty() ? Map.of() : held(audit.number());
        Map<Integer, List<Opinion>> opinions = opinions(audit.number());
        Map<Integer, ItemReview> reviews = new TreeMap<>();
        for (int item = 1; item <= audit.items(); item++) {
            List<Opinion> steps = opinions.getOrDefault(item, List.of());
            boolean due = !steps.isEmpty()
                    && behind.containsKey(item)
                    && isDue(plan.kind(), behind.get(item), steps.getFirst(), held.get(item));
            reviews.put(item, new ItemReview(item, due, steps));
        }
        return reviews;
    }

    private static boolean isDue(AuditKind kind, @Nullable Behind behind, Opinion first, @Nullable HeldRecords held) {
        return behind != null
                && (behind.chosenForSecond()
                        || ReviewCoding.isError(kind, first, held == null ? HeldRecords.linked(List.of()) : held));
    }

    private static Plan plan(AuditSummary audit) {
        return PlanFile.parse(audit.planText(), "plan").plan();
    }

    /** What each round came to last, oldest round first: a first verdict that was put right counts as it is now. */
    private Map<Integer, List<Opinion>> opinions(long audit) {
        Map<Integer, Map<ReviewRound, List<VerdictLine>>> lines = new HashMap<>();
        for (VerdictLine line : verdicts.newest(audit)) {
            lines.computeIfAbsent(line.item(), it -> new TreeMap<>())
                    .computeIfAbsent(line.round(), it -> new ArrayList<>())
                    .add(line);
        }
        Map<Integer, List<Opinion>> opinions = new HashMap<>();
        lines.forEach((item, rounds) -> opinions.put(
                item, rounds.values().stream().map(ItemReviewStore::opinion).toList()));
        return opinions;
    }

    /** The lines of one person in one round as an opinion. */
    static Opinion opinion(List<VerdictLine> lines) {
        VerdictLine first = lines.getFirst();
        return new Opinion(
                first.round(),
                first.reviewer(),
                lines.stream().map(VerdictLine::verdict).toList(),
                first.reason(),
                first.rule(),
                lines.stream()
                        .map(VerdictLine::crimeElsewhere)
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList());
    }

    private Map<Integer, Behind> behind(long audit) {
        Map<Integer, Behind> behind = new HashMap<>();
        database.sql("select item, chosen_for_second, second_place from audits.item_behind where audit = :audit")
                .param("audit", audit)
                .query(row -> {
                    behind.put(
                            row.getInt("item"),
                            new Behind(row.getBoolean("chosen_for_second"), row.getInt("second_place")));
                });
        return behind;
    }

    private Map<Integer, HeldRecords> held(long audit) {
        Map<Integer, List<RecordedCrime>> linked = new HashMap<>();
        Map<Integer, List<RecordedCrime>> cancelled = new HashMap<>();
        database.sql("select * from audits.item_record where audit = :audit")
                .param("audit", audit)
                .query(row -> {
                    OffenceClass listed = OffenceClasses.list().findOrUnknown(row.getString("offence_class"));
                    RecordedCrime crime = new RecordedCrime(
                            row.getString("crime_number"),
                            new OffenceClass(
                                    listed.written(),
                                    listed.classes(),
                                    OffenceGroup.valueOf(row.getString("offence_group"))),
                            row.getBoolean("domestic"),
                            Timeliness.valueOf(row.getString("timeliness")));
                    (row.getBoolean("cancelled") ? cancelled : linked)
                            .computeIfAbsent(row.getInt("item"), it -> new ArrayList<>())
                            .add(crime);
                });
        Map<Integer, HeldRecords> held = new HashMap<>();
        linked.keySet().forEach(item -> held.put(item, HeldRecords.linked(List.of())));
        cancelled.keySet().forEach(item -> held.put(item, HeldRecords.linked(List.of())));
        held.replaceAll((item, none) -> new HeldRecords(
                linked.getOrDefault(item, List.of()), List.of(), cancelled.getOrDefault(item, List.of())));
        return held;
    }

    /** What came of an item by what stands of it, in sentences; for those who may see what the force decided. */
    List<String> explained(AuditSummary audit, ItemReview review) {
        return review.standing()
                .map(standing -> ItemExplanation.of(
                                review.item(),
                                standing,
                                Reconciliation.of(
                                        ReviewCoding.asked(plan(audit).kind(), standing.verdicts()),
                                        held(audit.number())
                                                .getOrDefault(review.item(), HeldRecords.linked(List.of()))))
                        .sentences())
                .orElse(List.of());
    }

    /** Items that stand and came out with an error of the force, so that the force may want to dispute them. */
    List<ItemReview> disputable(AuditSummary audit) {
        AuditKind kind = plan(audit).kind();
        boolean twice = plan(audit).procedure().reviewsTwice();
        Map<Integer, HeldRecords> held = held(audit.number());
        return of(audit).values().stream()
                .filter(review -> review.state() == State.AGREED
                        || review.state() == State.ADJUDICATED
                        || (!twice && review.state() == State.SEEN_ONCE))
                .filter(review -> review.standing()
                        .map(standing -> ReviewCoding.isError(
                                kind, standing, held.getOrDefault(review.item(), HeldRecords.linked(List.of()))))
                        .orElse(false))
                .toList();
    }

    /** How many items wait in each state, in the order of the states; states without items are left out. */
    Map<State, Long> counts(AuditSummary audit) {
        return of(audit).values().stream()
                .collect(Collectors.groupingBy(ItemReview::state, TreeMap::new, Collectors.counting()));
    }

    /**
     * The items that wait for a reviewer: first looks in the order of review, second looks in an order of their own, mixed,
     * so that nothing tells one from the other.
     */
    List<Integer> waitingFor(AuditSummary audit, Person person) {
        Map<Integer, Behind> behind = behind(audit.number());
        record Place(int item, int place) {}
        List<Place> places = new ArrayList<>();
        of(audit).values().forEach(review -> {
            if (review.state() == State.WAITING_FOR_FIRST) {
                places.add(new Place(review.item(), review.item()));
            } else if (isSecondFor(review, person)) {
                Behind own = behind.get(review.item());
                places.add(new Place(review.item(), own == null ? review.item() : own.secondPlace()));
            }
        });
        return places.stream()
                .sorted(Comparator.comparingInt(Place::place).thenComparingInt(Place::item))
                .map(Place::item)
                .toList();
    }

    /** How many items wait for their second verdict; while any do, the audit cannot be closed. */
    public long waitingForSecond(AuditSummary audit) {
        return counts(audit).getOrDefault(State.WAITING_FOR_SECOND, 0L);
    }

    private static boolean isSecondFor(ItemReview review, Person person) {
        return review.state() == State.WAITING_FOR_SECOND
                && review.steps().stream().noneMatch(step -> step.who().equals(person.key()));
    }

    /** The round in which this reviewer would judge the item now. */
    ReviewRound roundFor(AuditSummary audit, int item, Person person) {
        ItemReview review = of(audit).getOrDefault(item, ItemReview.begin(item));
        return isSecondFor(review, person) ? ReviewRound.SECOND : ReviewRound.FIRST;
    }

    /** The items on which an adjudicator who took no part in them may decide. */
    List<ItemReview> openFor(AuditSummary audit, State state, Person person) {
        return of(audit).values().stream()
                .filter(review -> review.state() == state)
                .filter(review ->
                        review.steps().stream().noneMatch(step -> step.who().equals(person.key())))
                .toList();
    }

    /** The certificate behind what was said of an item in each round, where the rule book decided it. */
    Map<ReviewRound, String> certificates(AuditSummary audit, int item) {
        return verdicts.certificates(audit.number(), item);
    }

    /** What the audit asks. */
    AuditKind kind(AuditSummary audit) {
        return plan(audit).kind();
    }

    /**
     * Files what one person says of an item in a round.
     *
     * @param ruling the decision of the rule book that it is; null where the person entered it by hand
     * @throws IllegalArgumentException when the step may not be taken now or by this person, saying why
     */
    @Transactional
    public void file(AuditSummary audit, int item, List<VerdictLine> lines, @Nullable Ruling ruling, String who) {
        verdicts.oneAtATime(audit.number());
        ItemReview review = of(audit).getOrDefault(item, ItemReview.begin(item));
        Opinion opinion = opinion(lines);
        boolean single = review.steps().stream().allMatch(step -> step.round() == ReviewRound.FIRST)
                && !plan(audit).procedure().reviewsTwice();
        // In a single review any reviewer may put a verdict right, as every version stays.
        if (opinion.round() != ReviewRound.FIRST || !single) {
            review.with(opinion);
        }
        if (opinion.round() == ReviewRound.DISPUTE && disputable(audit).stream().noneMatch(it -> it.item() == item)) {
            throw new IllegalArgumentException(
                    "Item %s came out without an error of the force, so there is nothing to dispute".formatted(item));
        }
        for (String number : opinion.elsewhere()) {
            if (!isInTheFrame(audit.number(), number)) {
                throw new IllegalArgumentException("No unit of the frame has the crime record %s".formatted(number));
            }
        }
        verdicts.file(audit.number(), item, lines, ruling, who);
    }

    private boolean isInTheFrame(long audit, String crimeNumber) {
        return database.sql("""
                        select exists (select from audits.frozen_file
                            where audit = :audit and path = 'private/crimes.csv'
                              and position(',' || :number || ',' in convert_from(content, 'UTF8')) > 0)
                        """)
                .param("audit", audit)
                .param("number", crimeNumber)
                .query(Boolean.class)
                .single();
    }
}
