package truecount.app.audits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
    private final AllotmentStore allotments;

    ItemReviewStore(JdbcClient database, VerdictStore verdicts, AllotmentStore allotments) {
        this.database = database;
        this.verdicts = verdicts;
        this.allotments = allotments;
    }

    private record Behind(boolean chosenForSecond, int secondPlace) {}

    /**
     * An audit worked out from what was filed so far.
     *
     * @param filed how many verdicts had been filed then; when there are more, it is worked out again
     */
    private record Standing(
            long filed,
            Plan plan,
            Map<Integer, Behind> behind,
            Map<Integer, HeldRecords> held,
            SortedMap<Integer, ItemReview> reviews) {}

    /** Home and every queue ask about every audit on each view, and most have not changed since the last. */
    private static final int MOST_KEPT = 100;

    private final Map<Long, Standing> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Standing> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /** Where the review of every item stands, by number. */
    public SortedMap<Integer, ItemReview> of(AuditSummary audit) {
        return standing(audit).reviews();
    }

    private Standing standing(AuditSummary audit) {
        long filed = verdicts.count(audit.number());
        Standing before = kept.get(audit.number());
        if (before != null && before.filed() == filed) return before;
        Standing now = workedOut(audit, filed, before);
        kept.put(audit.number(), now);
        return now;
    }

    private Standing workedOut(AuditSummary audit, long filed, @Nullable Standing before) {
        // What was frozen never changes; only what was filed does.
        Plan plan = before != null
                ? before.plan()
                : PlanFile.parse(audit.planText(), "plan").plan();
        Map<Integer, Behind> behind = before != null ? before.behind() : behind(audit.number());
        Map<Integer, HeldRecords> held = before != null ? before.held() : held(audit.number());
        Map<Integer, Behind> chosen = plan.procedure().reviewsTwice() ? behind : Map.of();
        Map<Integer, List<Opinion>> opinions = opinions(audit.number());
        SortedMap<Integer, ItemReview> reviews = new TreeMap<>();
        for (int item = 1; item <= audit.items(); item++) {
            List<Opinion> steps = opinions.getOrDefault(item, List.of());
            boolean due = !steps.isEmpty()
                    && chosen.containsKey(item)
                    && isDue(plan.kind(), chosen.get(item), steps.getFirst(), held.get(item));
            reviews.put(item, new ItemReview(item, due, steps));
        }
        return new Standing(filed, plan, behind, held, Collections.unmodifiableSortedMap(reviews));
    }

    private static boolean isDue(AuditKind kind, @Nullable Behind behind, Opinion first, @Nullable HeldRecords held) {
        return behind != null
                && (behind.chosenForSecond()
                        || ReviewCoding.isError(kind, first, held == null ? HeldRecords.linked(List.of()) : held));
    }

    private Plan plan(AuditSummary audit) {
        return standing(audit).plan();
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
                                        standing(audit)
                                                .held()
                                                .getOrDefault(review.item(), HeldRecords.linked(List.of()))))
                        .sentences())
                .orElse(List.of());
    }

    /** Items that stand and came out with an error of the force, so that the force may want to dispute them. */
    public List<ItemReview> disputable(AuditSummary audit) {
        Standing standing = standing(audit);
        AuditKind kind = standing.plan().kind();
        boolean twice = standing.plan().procedure().reviewsTwice();
        Map<Integer, HeldRecords> held = standing.held();
        return standing.reviews().values().stream()
                .filter(review -> review.state() == State.AGREED
                        || review.state() == State.ADJUDICATED
                        || (!twice && review.state() == State.SEEN_ONCE))
                .filter(review -> review.standing()
                        .map(opinion -> ReviewCoding.isError(
                                kind, opinion, held.getOrDefault(review.item(), HeldRecords.linked(List.of()))))
                        .orElse(false))
                .toList();
    }

    /** How many items wait in each state, in the order of the states; states without items are left out. */
    Map<State, Long> counts(AuditSummary audit) {
        return of(audit).values().stream()
                .collect(Collectors.groupingBy(ItemReview::state, TreeMap::new, Collectors.counting()));
    }

    /**
     * The items that wait for a reviewer: those the reviewer has open, then first looks in the order of review and second
     * looks in an order of their own, mixed, so that nothing tells one from the other. What another has open, and what
     * this one gave back, is left out.
     */
    List<Integer> waitingFor(AuditSummary audit, Person person) {
        if (!audit.isUnderReview()) return List.of();
        Standing standing = standing(audit);
        AllotmentStore.Open open = allotments.open(audit.number(), person);
        record Place(int item, boolean open, int place) {}
        List<Place> places = new ArrayList<>();
        standing.reviews().values().forEach(review -> {
            int item = review.item();
            if (open.isTaken(item, person) || open.givenBack().contains(item)) return;
            if (review.state() == State.WAITING_FOR_FIRST) {
                places.add(new Place(item, open.has(item, person), item));
            } else if (isSecondFor(review, person)) {
                Behind own = standing.behind().get(item);
                places.add(new Place(item, open.has(item, person), own == null ? item : own.secondPlace()));
            }
        });
        return places.stream()
                .sorted(Comparator.comparing(Place::open)
                        .reversed()
                        .thenComparingInt(Place::place)
                        .thenComparingInt(Place::item))
                .map(Place::item)
                .toList();
    }

    /** The items that this person judged in a blind round of an audit under review, in the order of review. */
    List<ItemReview> filedBy(AuditSummary audit, Person person) {
        return of(audit).values().stream()
                .filter(review -> own(review, person).isPresent())
                .toList();
    }

    /** What this person said of an item in a blind round. */
    Optional<Opinion> own(ItemReview review, Person person) {
        return review.steps().stream()
                .filter(step -> step.round().isBlind() && step.who().equals(person.key()))
                .findFirst();
    }

    /** Whether this person filed the first verdict and may still put it right: the second is not in. */
    boolean mayChange(AuditSummary audit, ItemReview review, Person person) {
        return audit.isUnderReview()
                && (review.state() == State.SEEN_ONCE || review.state() == State.WAITING_FOR_SECOND)
                && review.steps().getFirst().who().equals(person.key());
    }

    /** Where the review of one item stands. */
    Optional<ItemReview> find(AuditSummary audit, int item) {
        return Optional.ofNullable(of(audit).get(item));
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
        if (opinion.round().isBlind() && !audit.isUnderReview()) {
            throw new IllegalArgumentException(
                    "The review of this audit is over (%s), so nothing more is filed on its items"
                            .formatted(audit.stageInWords().toLowerCase(Locale.ROOT)));
        }
        review.with(opinion);
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
