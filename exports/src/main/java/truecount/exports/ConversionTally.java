package truecount.exports;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sorts incidents into the strata of a conversion. */
final class ConversionTally {

    private static final String ALL = "all crime-type reports";
    private static final String KNOWN = "of which the closing result is known";
    private static final String WITHOUT_TO_FOLLOW = "all crime-type reports, not counting those still to follow";

    private final CrimeIndex crimes;
    private final Consumer<Reject> rejects;
    private final @Nullable LinkCheck links;
    private final @Nullable LocalDate exportedOn;
    private final Notices notices = new Notices();
    private final Tally overall = new Tally();
    private final Tally byType = new Tally();
    private final Tally byGroup = new Tally();
    private final Tally byChannel = new Tally();
    private final Tally byMonth = new Tally();
    private final Tally byResult = new Tally();
    private final Tally others = new Tally();
    private final Tally otherTypes = new Tally();
    private final Map<String, Long> excluded = new TreeMap<>();
    private final Map<String, Long> unknownResults = new TreeMap<>();
    private long crimeType;
    private long otherType;
    private long handedOver;
    private long notYetKnown;
    private long unknownResult;
    private long toFollow;
    private long missingCrimes;
    private long datedBefore;

    ConversionTally(CrimeIndex crimes, @Nullable LocalDate exportedOn, Consumer<Reject> rejects) {
        this.exportedOn = exportedOn;
        this.links = crimes.summary() == null ? null : new LinkCheck();
        if (links != null) crimes.all().forEach(links::add);
        this.crimes = crimes;
        this.rejects = rejects;
    }

    void add(Incident incident) {
        if (links != null) links.add(incident);
        notice(incident);
        List<CrimeRecord> linked = crimes.of(incident);
        linked.forEach(crime -> checkDates(crime, incident));
        if (crimes.summary() != null) missingCrimes += crimes.missing(incident).size();
        if (incident.excludedBecause() != null) {
            excluded.merge(incident.excludedBecause(), 1L, Long::sum);
            return;
        }
        boolean withCrime = incident.result() == ClosingResult.RECORDED
                || !incident.crimeNumbers().isEmpty()
                || !linked.isEmpty();
        if (incident.crimeType()) {
            addCrimeType(incident, withCrime);
        } else {
            otherType++;
            others.add("all other reports", withCrime);
            otherTypes.add(requireNonNullElse(incident.type(), "(no type)"), withCrime);
        }
    }

    private void notice(Incident incident) {
        Moment reported = incident.reported();
        if (reported == null && incident.openingType() == null && incident.type() == null) {
            notices.count(
                    "total",
                    times -> "%,d rows have neither a day nor a type, the first '%s' on row %,d: perhaps a total"
                            .formatted(
                                    times, incident.number(), incident.place().row()));
        }
        if (reported != null && exportedOn != null && reported.day().isAfter(exportedOn)) {
            notices.count(
                    "after",
                    times -> "%,d reports are dated after the day of the export (%s), the first '%s' on %s"
                            .formatted(times, exportedOn, incident.number(), reported.day()));
        }
    }

    /** What a person must be told of the incidents and their links. */
    List<String> notices() {
        List<String> all = new ArrayList<>(links == null ? List.of() : links.notices());
        all.addAll(notices.sentences());
        return all;
    }

    private void checkDates(CrimeRecord crime, Incident incident) {
        if (!CrimeIndex.recordedBefore(crime, incident)) return;
        datedBefore++;
        rejects.accept(new Reject(
                crime.place().file(),
                crime.place().row(),
                "recorded",
                "crime '%s' is dated before its incident '%s' (%s) was reported"
                        .formatted(crime.number(), incident.number(), incident.place())));
    }

    private void addCrimeType(Incident incident, boolean withCrime) {
        crimeType++;
        if (!withCrime && incident.result() == ClosingResult.HANDED_OVER) {
            handedOver++;
            return;
        }
        if (!withCrime && incident.result() == ClosingResult.NOT_YET_KNOWN) {
            notYetKnown++;
            return;
        }
        boolean unknown = !withCrime && incident.result() == ClosingResult.UNKNOWN;
        boolean waiting = incident.toFollow() && incident.crimeNumbers().isEmpty();
        if (unknown) noteUnknown(incident);
        if (waiting) toFollow++;

        overall.add(ALL, withCrime);
        if (!unknown) overall.add(KNOWN, withCrime);
        overall.add(WITHOUT_TO_FOLLOW, withCrime && !waiting);
        byType.add(requireNonNullElse(incident.type(), "(no type)"), withCrime);
        byGroup.add(requireNonNullElse(incident.typeGroup(), "(no group)"), withCrime);
        byChannel.add(requireNonNullElse(incident.channel(), "(no channel)"), withCrime);
        Moment reported = incident.reported();
        byMonth.add(reported == null ? "(no date)" : reported.month().toString(), withCrime);
        String result = requireNonNullElse(incident.closingResult(), "(no result)");
        byResult.add(unknown ? "unknown" : result, withCrime);
    }

    private void noteUnknown(Incident incident) {
        unknownResult++;
        unknownResults.merge(requireNonNullElse(incident.closingResult(), ""), 1L, Long::sum);
    }

    ConversionResult.Counts counts() {
        return new ConversionResult.Counts(
                crimeType, otherType, handedOver, notYetKnown, unknownResult, toFollow, missingCrimes, datedBefore);
    }

    Map<String, Long> excluded() {
        return new LinkedHashMap<>(excluded);
    }

    /** Results that the mapping does not know; the empty text stands for no result at all. */
    Map<String, Long> unknownResults() {
        return new LinkedHashMap<>(unknownResults);
    }

    /** All shares; none when the mapping calls no type a crime type. */
    List<Stratum> strata() {
        List<Stratum> strata = new ArrayList<>();
        if (crimeType == 0) return strata;
        strata.add(overall.only("overall", ALL));
        strata.add(overall.only("overall", KNOWN));
        if (toFollow > 0) strata.add(overall.only("overall", WITHOUT_TO_FOLLOW));
        strata.addAll(byGroup.bySize("type group"));
        strata.addAll(byType.bySize("type"));
        strata.addAll(byChannel.bySize("channel"));
        strata.addAll(byMonth.byName("month"));
        strata.addAll(byResult.bySize("closing result"));
        if (otherType == 0) return strata;
        strata.add(others.only("crimes inside other types", "all other reports"));
        otherTypes.bySize("crimes inside other types").stream()
                .filter(stratum -> stratum.withCrime() > 0)
                .forEach(strata::add);
        return strata;
    }
}
