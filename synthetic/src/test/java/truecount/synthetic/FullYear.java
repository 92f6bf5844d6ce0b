package truecount.synthetic;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import truecount.synthetic.Conduct.Fate;
import truecount.synthetic.Conduct.Recorded;
import truecount.synthetic.Truth.Required;

/** Northamptonshire's year at its full size, 200,000 incidents, brought about once for all tests and without its logs. */
final class FullYear {

    static final Preset PRESET = Preset.named("northamptonshire-2020");

    static final ForcePlan PLAN = new ForcePlan(
            PRESET, "full year", PRESET.incidents(), ExampleForce.FROM, ExampleForce.MONTHS, Wording.BOTH);

    /** One report in which something could go wrong; what is kept of it is little, because there are many. */
    record Seen(
            Duty duty,
            ZonedDateTime at,
            boolean domestic,
            List<Offence> required,
            int missed,
            int requiredDomestic,
            List<Recorded> recorded,
            boolean wrong) {}

    private static final List<Seen> SEEN = bringAbout();

    private FullYear() {}

    /** Every report that needed a crime or in which one was recorded. */
    static List<Seen> seen() {
        return SEEN;
    }

    private static List<Seen> bringAbout() {
        List<Seen> all = new ArrayList<>();
        ForceRun.reports(PLAN, report -> {
            if (!report.truth().required().isEmpty()
                    || !report.conduct().recorded().isEmpty()) {
                all.add(seen(report));
            }
        });
        return all;
    }

    private static Seen seen(Report report) {
        List<Required> required =
                report.conduct().cancelledRightly() ? List.of() : report.truth().required();
        List<Required> missed = new ArrayList<>(required);
        report.conduct().recorded().stream()
                .filter(one -> one.fate() == Fate.KEPT)
                .forEach(one -> missed.remove(one.answers()));
        return new Seen(
                report.duty(),
                report.reportedAt(),
                report.situation().facts().tie().domestic(),
                required.stream().map(Required::offence).toList(),
                missed.size(),
                (int) required.stream().filter(Required::domestic).count(),
                report.conduct().recorded(),
                report.conduct().failing() != null);
    }
}
